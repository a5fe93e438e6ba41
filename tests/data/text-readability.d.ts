declare module "text-readability" {
  const readability: {
    /** Words, without counting punctuation. */
    lexiconCount(text: string): number
    syllableCount(text: string): number
  }
  export default readability
}
