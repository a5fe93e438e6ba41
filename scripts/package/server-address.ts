import { placeholders } from "../policy/installation.ts"
import { Failure } from "./failure.ts"

const maxCharacters = 1000

/** Every format that the address goes into (JSON, XML, the registry) takes these characters as they are. */
const addressPattern = /^https:\/\/[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?(\/[\w.~-]+)*\/?$/i

/** The address of the folder with the packages, from the command line. Without one, a placeholder. */
export function serverAddress(given: string | undefined): string {
  if (!given) return placeholders.server
  if (given.length > maxCharacters || !addressPattern.test(given))
    throw new Failure(
      `The address ${given.slice(0, 100)} can't be used: give the https address of a folder on your server, such as https://www.example.org/porchlight/, without a user name, a "?" or a "#".`,
    )
  return given.endsWith("/") ? given : `${given}/`
}
