import { known, type Examples } from "./examples"
import { states, type GalleryState } from "./state"
import AddedContacts from "@/components/added/AddedContacts.vue"
import AddedSection from "@/components/added/AddedSection.vue"
import KeptSites from "@/components/added/KeptSites.vue"
import SetHereLink from "@/components/added/SetHereLink.vue"

/** Below the built-in lines. */
export function addedStates(_: Examples): readonly GalleryState[] {
  const { settings } = known.here
  return [
    ...states("AddedSection", AddedSection, {
      here: { group: { by: "here", questions: ["people", "lines"], settings } },
      policy: { group: { by: "policy", questions: ["lines"], settings: { ...settings, people: [] } } },
    }),
    ...states("AddedContacts", AddedContacts, { two: { heading: "People to call", contacts: settings.people } }),
    ...states("KeptSites (popup)", KeptSites, { two: { sites: settings.keptSites } }),
    ...states("SetHereLink", SetHereLink, { link: {} }),
  ]
}
