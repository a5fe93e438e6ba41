import type { Examples } from "./examples"
import { noAbilities } from "./readiness"
import { states, type GalleryState } from "./state"
import BrandMark from "@/components/shell/BrandMark.vue"
import EmergencyCall from "@/components/shell/EmergencyCall.vue"
import ExitButton from "@/components/shell/ExitButton.vue"
import LanguageSwitch from "@/components/shell/LanguageSwitch.vue"
import LiveRegion from "@/components/shell/LiveRegion.vue"
import PageSections from "@/components/shell/PageSections.vue"
import PageShell from "@/components/shell/PageShell.vue"
import PageTitle from "@/components/shell/PageTitle.vue"
import PopupFoot from "@/components/shell/PopupFoot.vue"
import PageTop from "@/components/shell/PageTop.vue"
import PopupTop from "@/components/shell/PopupTop.vue"
import SmallIcon from "@/components/shell/SmallIcon.vue"
import StatusLine from "@/components/shell/StatusLine.vue"
import ViewSwitch from "@/components/shell/ViewSwitch.vue"

const tab = { width: "tab" } as const

export function shellStates({ language }: Examples): readonly GalleryState[] {
  return [
    ...states("PopupTop", PopupTop, {
      "key and number": { shortcut: "Alt+X", emergency: "911" },
      "no key": { shortcut: null, emergency: "112" },
      "key not known yet": { shortcut: undefined, emergency: "911" },
      "no number": { shortcut: "Ctrl+Shift+X", emergency: null },
    }),
    ...states("BrandMark", BrandMark, { mark: {} }),
    ...states(
      "PageTop",
      PageTop,
      {
        key: { shortcut: "Alt+X" },
        "no key": { shortcut: null },
        "with links at the side": { shortcut: "Alt+X", width: "side" },
      },
      tab,
    ),
    ...states("PageTitle", PageTitle, { title: { title: "The page", language } }, { ...tab, slot: "What it is for." }),
    ...states(
      "PageSections",
      PageSections,
      {
        two: {
          label: "On this page",
          links: [
            { id: "a", label: "One" },
            { id: "b", label: "Two" },
          ],
        },
      },
      { ...tab, slot: "The sections." },
    ),
    ...states(
      "PageShell",
      PageShell,
      {
        "data not loaded": { shortcut: undefined, isReady: false, announcement: "" },
        "data loaded": { shortcut: "Alt+X", isReady: true, announcement: "" },
      },
      { ...tab, slot: "The content of the page." },
    ),
    ...states("ExitButton", ExitButton, {
      key: { shortcut: "Alt+X", closes: "thisTab" },
      "no key": { shortcut: null, closes: "tabBehind" },
      "few abilities": { shortcut: null, closes: "tabBehind", abilities: noAbilities },
    }),
    ...states("EmergencyCall", EmergencyCall, { number: { number: "911" }, "no number": { number: null } }),
    ...states("LanguageSwitch", LanguageSwitch, { menu: { language } }),
    ...states("ViewSwitch", ViewSwitch, {
      hotlines: { view: "hotlines", language },
      guides: { view: "guides", language },
    }),
    ...states("PopupFoot", PopupFoot, { links: {} }),
    ...states("SmallIcon", SmallIcon, { phone: { name: "phone" }, chat: { name: "chat" }, place: { name: "place" } }),
    ...states("LiveRegion", LiveRegion, { silent: { text: "" }, announced: { text: "Saved." } }),
    ...states("StatusLine", StatusLine, { silent: { text: "" }, announced: { text: "Copied: 1-888-373-7888" } }),
  ]
}
