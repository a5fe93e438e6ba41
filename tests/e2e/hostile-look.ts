/** What the page of `hostile-page.ts` offers to the page that frames it. */
interface HostileWindow {
  showGuides(guides: readonly { vector: number; html: string }[], isRaw: boolean): Promise<void>
}
interface Holder {
  ran: string[]
  saw: (what: string) => void
}

/** Appends each vector to a guide, a few guides per frame; all frames stay open. Returns the number of guides. Runs in the browser. */
export async function showAll({ hostile, isRaw }: { hostile: readonly string[]; isRaw: boolean }): Promise<number> {
  const holder = window as unknown as Holder
  holder.ran = []
  holder.saw = (what) => void holder.ran.push(what)
  const guides = hostile.map((html, vector) => ({ vector, html: `<p>Call 911.</p>${html}` }))
  const size = 12
  for (let first = 0; first < guides.length; first += size) {
    const frame = document.createElement("iframe")
    frame.src = "/guide"
    Object.assign(frame, { width: "800", height: "600" })
    // An alert in a nested frame would block the whole browser.
    if (isRaw) frame.setAttribute("sandbox", "allow-scripts allow-same-origin")
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }))
    document.body.append(frame)
    await loaded
    await (frame.contentWindow as unknown as HostileWindow).showGuides(guides.slice(first, first + size), isRaw)
  }
  return guides.length
}

export interface Sight {
  /** Frames that navigated away or changed their title. */
  readonly moved: readonly string[]
  readonly sections: readonly { readonly vector: number; readonly fault: string | null }[]
}

/** Finds markup that a guide must not contain, and text that can't be read. Runs in the browser. */
export function lookThrough(): Sight {
  const elements = "p, ul, ol, li, strong, em, a, span, h2, h3, h4, br"
  const attributes = /^(href|rel|target|lang|data-hotline|data-v-.*)$/
  const isForeign = (element: Element): boolean =>
    !element.matches(elements) ||
    [...element.attributes].some(
      ({ name, value }) => !attributes.test(name) || (name === "href" && !/^(https:\/\/|tel:|sms:)/i.test(value)),
    )
  const isSeen = (element: HTMLElement | null, text: string): boolean => {
    element?.scrollIntoView({ block: "center" })
    const box = element?.getClientRects()[0]
    const top = box && element.ownerDocument.elementFromPoint(box.x + 2, box.y + box.height / 2)
    return element?.innerText.trim() === text && top === element
  }
  const faultOf = (section: HTMLElement): string | null => {
    const foreign = [...section.querySelectorAll(".text *")].filter(isForeign).map((element) => element.outerHTML)
    if (foreign.length > 0) return `contains ${foreign.join(" ")}`
    const isReadable =
      isSeen(section.querySelector(".text p"), "Call 911.") && isSeen(section.querySelector(".next"), "The next step")
    return isReadable ? null : "cannot be read"
  }
  const pages = [...document.querySelectorAll("iframe")].map((frame) => frame.contentDocument)
  const sections = pages.flatMap((page) => [...(page?.querySelectorAll<HTMLElement>("[data-vector]") ?? [])])
  return {
    moved: pages
      .map((page) => `${page?.title} on ${page?.location.href}`)
      .filter((place) => place !== `Guide on ${location.href}`),
    sections: sections.map((section) => ({ vector: Number(section.dataset["vector"]), fault: faultOf(section) })),
  }
}

/** Hovers over and clicks everything in the guides, as a person could. Runs in the browser. */
export function touchAll(): void {
  const pages = [...document.querySelectorAll("iframe")].map((frame) => frame.contentDocument)
  for (const element of pages.flatMap((page) => [...(page?.querySelectorAll<HTMLElement>(".text *") ?? [])])) {
    for (const type of ["pointerover", "mouseover", "mouseenter", "mousemove", "focus", "keydown", "scroll", "wheel"]) {
      element.dispatchEvent(new Event(type))
    }
    // Don't follow links that open a site; `lookThrough` checks their addresses.
    if (!element.closest("a[target]"))
      element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))
  }
}

/** The calls that hostile scripts have made. Runs in the browser. */
export function readRan(): readonly string[] {
  return (window as unknown as Holder).ran
}
