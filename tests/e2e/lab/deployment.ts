import { readFileSync } from "node:fs"
import { join } from "node:path"

export const deploymentFolder = join(process.cwd(), "docs/deployment")

/** A sample file of docs/DEPLOYMENT.md, with the extension's id in this browser filled in. */
export function deploymentFile(name: string, id: string): string {
  return readFileSync(join(deploymentFolder, name), "utf8").replaceAll("PORCHLIGHT_ID", id)
}
