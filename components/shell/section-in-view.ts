import { nextTick, onMounted, onUnmounted, ref, watch, type Ref } from "vue"

/** A link to a section of the page. */
export interface PageLink {
  /** The id of its heading. */
  readonly id: string
  readonly label: string
}

/** The share of the window above which a heading counts as reached: people read the upper part of the window. */
const readingLineShare = 0.35

/** The position of the last heading above the line. The first one while none is. */
export function lastAbove(line: number, headingTops: readonly number[]): number {
  return Math.max(
    0,
    headingTops.findLastIndex((top) => top <= line),
  )
}

interface SectionInView {
  /** The id of the heading above what people read now. Undefined: the page has no headings. */
  readonly inView: Readonly<Ref<string | undefined>>
  /** Call it after moving to a heading: near the end of the page, a heading cannot scroll up to the reading line. */
  readonly stayAt: (id: string) => void
}

/** Follows which section people read while they scroll. The ids are those of the headings, in the order of the page. */
export function useSectionInView(ids: () => readonly string[]): SectionInView {
  const inView = ref<string>()
  let stay: { readonly id: string; readonly scrollY: number } | undefined

  function update(): void {
    if (stay && stay.scrollY === window.scrollY && ids().includes(stay.id)) return
    stay = undefined
    const headings = ids().flatMap((id) => document.getElementById(id) ?? [])
    const { scrollHeight } = document.documentElement
    const isAtEnd = window.scrollY > 0 && Math.ceil(window.scrollY + window.innerHeight) >= scrollHeight
    const tops = headings.map((heading) => heading.getBoundingClientRect().top)
    inView.value = headings.at(isAtEnd ? -1 : lastAbove(window.innerHeight * readingLineShare, tops))?.id
  }

  onMounted(() => {
    update()
    window.addEventListener("scroll", update, { passive: true })
    window.addEventListener("resize", update)
  })
  onUnmounted(() => {
    window.removeEventListener("scroll", update)
    window.removeEventListener("resize", update)
  })
  watch(ids, () => void nextTick(update))

  return {
    inView,
    stayAt(id) {
      stay = { id, scrollY: window.scrollY }
      inView.value = id
    },
  }
}
