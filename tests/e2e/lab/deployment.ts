import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { placeholders, settingPlaceholders } from "../../../scripts/policy/installation.ts"

const deploymentFolder = join(process.cwd(), "docs/deployment")

/** The names of the sample policy files, which are in one folder with the pages about them. */
export const deploymentFiles = readdirSync(deploymentFolder).filter((name) => !name.endsWith(".md"))

/** A sample policy file as it is, or a page about them. */
export const deploymentText = (name: string): string => readFileSync(join(deploymentFolder, name), "utf8")

const filledIn: Readonly<Record<keyof typeof settingPlaceholders, string>> = {
  place: "US-CA-SD",
  site: "catalog.library.example",
  person: "Ms. Lee, school counselor",
  personNumber: "619 555 0142",
  hotline: "Front desk of the library",
  hotlineNumber: "619 555 0143",
  note: "Monday to Friday",
}

/** A sample policy file, with the extension's id in this browser, a server's address and a school's values filled in. */
export function deploymentFile(name: string, id: string): string {
  const sample = deploymentText(name)
    .replaceAll(placeholders.chromiumId, id)
    .replaceAll(placeholders.server, "https://school.example/")
  return Object.entries(settingPlaceholders).reduce(
    (text, [key, placeholder]) => text.replaceAll(placeholder, filledIn[key as keyof typeof filledIn]),
    sample,
  )
}
