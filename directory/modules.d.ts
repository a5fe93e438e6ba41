declare module "*.json?lines" {
  const lines: readonly import("../core/lines/line").Line[]
  export default lines
}
declare module "*.md?guide" {
  const guide: import("../core/guides/guide").Guide
  export default guide
}
declare module "virtual:countries" {
  const countries: import("../core/lines/place").Countries
  export default countries
}
declare module "virtual:line-files" {
  /** `us`: one file a country, read when its lines are asked for. Only of a country that has lines. */
  export const read: (code: string) => Promise<readonly import("../core/lines/line").Line[]>
}
declare module "virtual:help-sites" {
  const sites: readonly import("../core/lines/line").HelpSite[]
  export default sites
}
declare module "virtual:tab-rules" {
  const rules: import("../core/exit/tab-rules").TabRules
  export default rules
}
interface ImportMetaEnv {
  /** The language that someone has begun and looks at; empty in what ships. */
  readonly PORCHLIGHT_DRAFT?: string
}
