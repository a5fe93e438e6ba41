import { states, type GalleryState } from "./state"
import LockForm from "@/components/lock/LockForm.vue"
import LockSection from "@/components/lock/LockSection.vue"
import PhraseField from "@/components/lock/PhraseField.vue"

const tab = { width: "tab" } as const

export function lockStates(): readonly GalleryState[] {
  const still = { busy: false, note: null }
  const field = { label: "PIN or pass phrase", typed: "1234", shown: false, invalid: false }
  return [
    ...states(
      "LockSection",
      LockSection,
      {
        "not read yet": { state: "unread", ...still },
        none: { state: "none", ...still },
        locked: { state: "locked", ...still },
        busy: { state: "locked", busy: true, note: null },
        wrong: { state: "locked", busy: false, note: { what: "wrong", seconds: 0 } },
        "a wait": { state: "locked", busy: false, note: { what: "wrong", seconds: 300 } },
        open: { state: "open", busy: false, note: { what: "set", seconds: 0 } },
      },
      tab,
    ),
    ...states(
      "LockForm",
      LockForm,
      {
        open: { task: "open", busy: false, canCancel: false },
        set: { task: "set", busy: false, canCancel: false },
        change: { task: "change", busy: false, canCancel: true },
        remove: { task: "remove", busy: true, canCancel: true },
      },
      tab,
    ),
    ...states(
      "PhraseField",
      PhraseField,
      {
        hidden: field,
        shown: { ...field, shown: true, hint: "4 to 128 characters" },
        invalid: { ...field, hint: "4 to 128 characters", invalid: true },
      },
      tab,
    ),
  ]
}
