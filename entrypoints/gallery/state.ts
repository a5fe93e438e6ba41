import type { Component } from "vue"

/** A component in one state, with the props that produce it. */
export interface GalleryState {
  /** For example `HotlineRow: closed now`. Pictures and tests use this name, so do not change it. */
  readonly name: string
  readonly component: Component
  readonly props: object
  /** The text in its slot. Empty: none. */
  readonly slot: string
  /** The component is a list item and needs a list around it. */
  readonly inList: boolean
  /** As wide as the popup, or as a page in a tab. */
  readonly width: "popup" | "tab"
}

type PropsOf<C> = C extends new (...given: never[]) => { readonly $props: infer P }
  ? P
  : C extends (props: infer P, ...given: never[]) => unknown
    ? P
    : never

type Frame = Partial<Pick<GalleryState, "slot" | "inList" | "width">>

/** One component in each of its states. */
export function states<C extends Component>(
  name: string,
  component: C,
  propsByState: Readonly<Record<string, PropsOf<C>>>,
  frame: Frame = {},
): readonly GalleryState[] {
  return Object.entries(propsByState).map(([state, props]) => ({
    name: `${name}: ${state}`,
    component,
    props: props as object,
    slot: "",
    inList: false,
    width: "popup",
    ...frame,
  }))
}
