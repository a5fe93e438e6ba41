declare module "*.json?hotlines" {
  const hotlines: readonly import("../core/hotlines/hotline").Hotline[]
  export default hotlines
}
declare module "*.md?guide" {
  const guide: import("../core/guides/guide").Guide
  export default guide
}
declare module "virtual:countries" {
  const countries: import("../core/places/countries").Countries
  export default countries
}
declare module "virtual:numbers-day" {
  /** The day of the newest check of a hotline, such as `2026-11-30`. */
  const day: string
  export default day
}
declare module "virtual:hotline-files" {
  /** Loads the file of one country, such as `us`. The country must have hotlines. */
  export const read: (code: string) => Promise<readonly import("../core/hotlines/hotline").Hotline[]>
}
declare module "virtual:help-sites" {
  const sites: readonly import("../core/hotlines/hotline").HelpSite[]
  export default sites
}
declare module "virtual:tab-rules" {
  const rules: import("../core/exit/tab-rules").TabRules
  export default rules
}
interface ImportMetaEnv {
  /** The code of the draft language of a draft build; empty in what ships. */
  readonly PORCHLIGHT_DRAFT?: string
}
