import { readFileSync } from "node:fs"
import { join } from "node:path"

export const deploymentFolder = join(process.cwd(), "docs/deployment")

/** A ready file of docs/DEPLOYMENT.md, with the id that the extension has where it is tried. */
export function deploymentFile(name: string, id: string): string {
  return readFileSync(join(deploymentFolder, name), "utf8").replaceAll("PORCHLIGHT_ID", id)
}
