import { optionsSurfaces } from "./options.ts"
import { pageSurfaces } from "./pages.ts"
import { popupSurfaces } from "./popup.ts"
import type { Surface } from "./surface.ts"

export { isWhole, showSurface, type Surface } from "./surface.ts"

/** All that a person can have before them. docs/TESTING.md says how one more is added. */
export const surfaces: readonly Surface[] = [...popupSurfaces, ...optionsSurfaces, ...pageSurfaces]

export function surfaceNamed(name: string): Surface {
  const found = surfaces.find((surface) => surface.name === name)
  if (!found) throw new Error(`no surface ${name} among: ${surfaces.map((surface) => surface.name).join(", ")}`)
  return found
}
