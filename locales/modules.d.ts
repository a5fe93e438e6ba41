/** Virtual modules that build/texts.ts makes from the folders in this one. */
declare module "virtual:texts" {
  const texts: Readonly<Record<import("../core/i18n/languages").Language, import("./texts").Texts>>
  export default texts
}
declare module "virtual:texts-later" {
  type Read = Readonly<Record<import("../core/i18n/languages").Language, () => Promise<import("./texts").Texts>>>
  /** The part of a language that the popup needs at once. */
  export const readFirst: Read
  export const readAll: Read
}
