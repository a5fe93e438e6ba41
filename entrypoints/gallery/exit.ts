import { states, type GalleryState } from "./state"
import EmergencyCall from "@/components/exit/EmergencyCall.vue"
import ExitButton from "@/components/exit/ExitButton.vue"
import PageTop from "@/components/exit/PageTop.vue"
import PopupTop from "@/components/exit/PopupTop.vue"

export function exitStates(): readonly GalleryState[] {
  return [
    ...states("PopupTop", PopupTop, {
      "key and number": { shortcut: "Alt+X", emergency: "911" },
      "no key": { shortcut: null, emergency: "112" },
      "key not known yet": { shortcut: undefined, emergency: "911" },
      "no number": { shortcut: "Ctrl+Shift+X", emergency: null },
    }),
    ...states("PageTop", PageTop, { key: { shortcut: "Alt+X" }, "no key": { shortcut: null } }, { width: "tab" }),
    ...states("ExitButton", ExitButton, { key: { shortcut: "Alt+X" }, "no key": { shortcut: null } }),
    ...states("EmergencyCall", EmergencyCall, { number: { number: "911" }, "no number": { number: null } }),
  ]
}
