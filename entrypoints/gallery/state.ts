import type { Component } from "vue"

/** A component as certain props make it. */
export interface GalleryState {
  /** `LineRow: closed now`. Names pictures and tests: it stays as it is. */
  readonly name: string
  readonly component: Component
  readonly props: object
  /** What stands in its slot; empty: nothing. */
  readonly slot: string
  /** It is one piece of a list. */
  readonly inList: boolean
  /** As wide as the popup, or as a page in a tab. */
  readonly width: "popup" | "tab"
}

type PropsOf<C> = C extends new (...given: never[]) => { readonly $props: infer P }
  ? P
  : C extends (props: infer P, ...given: never[]) => unknown
    ? P
    : never

type Around = Partial<Pick<GalleryState, "slot" | "inList" | "width">>

/** One component in each of its states. */
export function states<C extends Component>(
  name: string,
  component: C,
  each: Readonly<Record<string, PropsOf<C>>>,
  around: Around = {},
): readonly GalleryState[] {
  return Object.entries(each).map(([state, props]) => ({
    name: `${name}: ${state}`,
    component,
    props: props as object,
    slot: "",
    inList: false,
    width: "popup",
    ...around,
  }))
}
