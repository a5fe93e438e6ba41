/** So much of a language as the popup needs at once: made by scripts/build/texts.ts. */
declare module "*.first.json" {
  const texts: import("./index").Texts
  export default texts
}
