/** What a frame with the page of `hostile-page.ts` offers to the page around it. */
interface GuideFrame {
  showGuides(guides: readonly { vector: number; html: string }[], isRaw: boolean): Promise<void>
}
/** The page around the frames. The frames report the calls of hostile scripts to it. */
interface RecordingWindow {
  calls: string[]
  recordCall: (call: string) => void
}

/**
 * Runs in the browser. Appends each vector to a guide, and shows a few guides per frame. All frames stay
 * open. Returns the number of guides.
 */
export async function appendGuides({
  hostile,
  isRaw,
}: {
  hostile: readonly string[]
  isRaw: boolean
}): Promise<number> {
  const recorder = window as unknown as RecordingWindow
  recorder.calls = []
  recorder.recordCall = (call) => void recorder.calls.push(call)
  const guides = hostile.map((html, vector) => ({ vector, html: `<p>Call 911.</p>${html}` }))
  const guidesPerFrame = 12
  for (let first = 0; first < guides.length; first += guidesPerFrame) {
    const frame = document.createElement("iframe")
    frame.src = "/guide"
    Object.assign(frame, { width: "800", height: "600" })
    // An alert in a nested frame would block the whole browser.
    if (isRaw) frame.setAttribute("sandbox", "allow-scripts allow-same-origin")
    const loaded = new Promise((resolve) => frame.addEventListener("load", resolve, { once: true }))
    document.body.append(frame)
    await loaded
    await (frame.contentWindow as unknown as GuideFrame).showGuides(guides.slice(first, first + guidesPerFrame), isRaw)
  }
  return guides.length
}

export interface Inspection {
  /** The frames that have navigated away or changed their title. */
  readonly changedFrames: readonly string[]
  readonly sections: readonly { readonly vector: number; readonly problem: string | null }[]
}

/** Runs in the browser. Finds markup that a guide must not contain, and text that a person can't read. */
export function inspectGuides(): Inspection {
  const allowedElements = "p, ul, ol, li, blockquote, strong, em, a, span, h2, h3, h4, br"
  const allowedAttributes = /^(href|rel|target|lang|data-hotline|data-v-.*)$/
  const isForbidden = (element: Element): boolean =>
    !element.matches(allowedElements) ||
    [...element.attributes].some(
      ({ name, value }) =>
        !allowedAttributes.test(name) || (name === "href" && !/^(https:\/\/|tel:|sms:)/i.test(value)),
    )
  const isReadable = (element: HTMLElement | null, text: string): boolean => {
    element?.scrollIntoView({ block: "center" })
    const box = element?.getClientRects()[0]
    const topElement = box && element.ownerDocument.elementFromPoint(box.x + 2, box.y + box.height / 2)
    return element?.innerText.trim() === text && topElement === element
  }
  const findProblem = (section: HTMLElement): string | null => {
    const forbidden = [...section.querySelectorAll(".text *")].filter(isForbidden).map((element) => element.outerHTML)
    if (forbidden.length > 0) return `contains ${forbidden.join(" ")}`
    const areReadable =
      isReadable(section.querySelector(".text p"), "Call 911.") &&
      isReadable(section.querySelector(".next"), "The next step")
    return areReadable ? null : "cannot be read"
  }
  const pages = [...document.querySelectorAll("iframe")].map((frame) => frame.contentDocument)
  const sections = pages.flatMap((page) => [...(page?.querySelectorAll<HTMLElement>("[data-vector]") ?? [])])
  return {
    changedFrames: pages
      .map((page) => `${page?.title} on ${page?.location.href}`)
      .filter((titleAndAddress) => titleAndAddress !== `Guide on ${location.href}`),
    sections: sections.map((section) => ({ vector: Number(section.dataset["vector"]), problem: findProblem(section) })),
  }
}

/** Runs in the browser. Hovers over and clicks everything in the guides, as a person could. */
export function touchEverything(): void {
  const pages = [...document.querySelectorAll("iframe")].map((frame) => frame.contentDocument)
  for (const element of pages.flatMap((page) => [...(page?.querySelectorAll<HTMLElement>(".text *") ?? [])])) {
    for (const type of ["pointerover", "mouseover", "mouseenter", "mousemove", "focus", "keydown", "scroll", "wheel"]) {
      element.dispatchEvent(new Event(type))
    }
    // Don't follow links that open a site: `inspectGuides` checks their addresses.
    if (!element.closest("a[target]"))
      element.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))
  }
}

/** Runs in the browser. The calls that hostile scripts have made. */
export function readCalls(): readonly string[] {
  return (window as unknown as RecordingWindow).calls
}
