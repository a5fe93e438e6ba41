declare module "*.json?hotlines" {
  const hotlines: readonly import("../core/hotlines/hotline").Hotline[]
  export default hotlines
}
declare module "*.md?guide" {
  const guide: import("../core/guides/guide").Guide
  export default guide
}
declare module "virtual:countries" {
  const countries: import("../core/hotlines/place").Countries
  export default countries
}
declare module "virtual:hotline-files" {
  /** `us`: one file a country, read when its hotlines are asked for. Only of a country that has hotlines. */
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
  /** The language that someone has begun and looks at; empty in what ships. */
  readonly PORCHLIGHT_DRAFT?: string
}
