/** Finds what is outside the printed sheet, or outside its own part of the card. Runs in the page. */
export function findCutOff(): readonly string[] {
  const sheet = document.querySelector(".sheet")?.getBoundingClientRect()
  if (!sheet) return ["there is no sheet"]
  const isOutside = ({ left, top, right, bottom }: DOMRect, box: DOMRect): boolean =>
    left < box.left - 1 || top < box.top - 1 || right > box.right + 1 || bottom > box.bottom + 1
  const roomOf = (part: HTMLElement): DOMRect => part.closest(".card__one")?.getBoundingClientRect() ?? sheet
  return [...document.querySelectorAll<HTMLElement>(".sheet *")]
    .filter((part) => isOutside(part.getBoundingClientRect(), roomOf(part)))
    .map((part) => `${part.className}: ${part.textContent.trim().slice(0, 60)}`)
}
