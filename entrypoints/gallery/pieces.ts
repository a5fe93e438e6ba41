import { states, type GalleryState } from "./state"
import ChoiceMenu from "@/components/fields/ChoiceMenu.vue"
import MoreText from "@/components/fields/MoreText.vue"
import FilterMenu from "@/components/hotlines/FilterMenu.vue"
import LinkList from "@/components/LinkList.vue"
import WebLink from "@/components/WebLink.vue"

const choices = [
  { value: "one", label: "One" },
  { value: "two", label: "Two, with more words than there is room for in a small popup" },
]
const filter = { question: "Which one?", emptyOption: "None", choices }
const link = { url: "https://www.example.org/help", title: "Example", note: "", language: "en" }

/** The menu, and the links that the popup and the pages share. */
export function pieceStates(): readonly GalleryState[] {
  return [
    ...states("ChoiceMenu", ChoiceMenu, {
      "nothing chosen": { question: "Which one?", clearLabel: "None", choices, chosen: null },
      chosen: { question: "Which one?", clearLabel: "None", choices, chosen: "one" },
    }),
    ...states("FilterMenu", FilterMenu, {
      nothing: { ...filter, chosen: null, isSet: false },
      chosen: { ...filter, chosen: "two", isSet: true },
    }),
    ...states("MoreText", MoreText, { closed: { label: "More" } }, { slot: "What only some readers need." }),
    ...states("LinkList", LinkList, {
      "two links": { links: [link, { ...link, url: "https://example.org/two", note: "What is there." }] },
    }),
    ...states(
      "WebLink",
      WebLink,
      {
        plain: link,
        "with a note": { ...link, note: "In English and in Spanish." },
        "long host": { ...link, url: "https://a-very-long-name-of-a-host.for-trying.example.org/" },
        "in a private window": { ...link, language: null, offerPrivateWindow: true },
      },
      { inList: true },
    ),
  ]
}
