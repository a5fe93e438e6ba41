/** Made by build/texts.ts from the folders of this one. */
declare module "virtual:texts" {
  const texts: Readonly<Record<import("../core/languages").Language, import("./texts").Texts>>
  export default texts
}
declare module "virtual:texts-later" {
  type Read = Readonly<Record<import("../core/languages").Language, () => Promise<import("./texts").Texts>>>
  /** So much of a language as the popup needs at once. */
  export const readFirst: Read
  export const readAll: Read
}
