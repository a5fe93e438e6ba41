import { snapshot, type Examples } from "./examples"
import { states, type GalleryState } from "./state"
import AddedContacts from "@/components/added/AddedContacts.vue"
import AddedSection from "@/components/added/AddedSection.vue"
import KeptSitesNotice from "@/components/added/KeptSitesNotice.vue"

/** The components below the built-in hotlines. */
export function addedStates(_: Examples): readonly GalleryState[] {
  const { settings } = snapshot.here
  return [
    ...states("AddedSection", AddedSection, {
      here: { group: { source: "here", questions: ["addedPeople", "addedHotlines"], settings } },
      policy: { group: { source: "policy", questions: ["addedHotlines"], settings: { ...settings, addedPeople: [] } } },
    }),
    ...states("AddedContacts", AddedContacts, { two: { heading: "People to call", contacts: settings.addedPeople } }),
    ...states("KeptSitesNotice", KeptSitesNotice, { two: { sites: settings.keptSites } }),
  ]
}
