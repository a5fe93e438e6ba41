import { channelOf, type Examples } from "./examples"
import { states, type GalleryState } from "./state"
import FoldedHotlines from "@/components/hotlines/FoldedHotlines.vue"
import HotlineSection from "@/components/hotlines/HotlineSection.vue"
import HotlineList from "@/components/hotlines/HotlineList.vue"
import HotlineRow from "@/components/hotlines/HotlineRow.vue"
import HotlinesView from "@/components/hotlines/HotlinesView.vue"
import MisprintNote from "@/components/hotlines/MisprintNote.vue"
import NeedChoice from "@/components/hotlines/NeedChoice.vue"
import NumbersDay from "@/components/hotlines/NumbersDay.vue"
import NumberText from "@/components/hotlines/NumberText.vue"
import OpenLabel from "@/components/hotlines/OpenLabel.vue"
import PlaceChoice from "@/components/hotlines/PlaceChoice.vue"
import SearchBox from "@/components/hotlines/SearchBox.vue"
import { noNeed } from "@/core/hotlines/filter-by-need"

/** Numbers to call, to text, with a keyword, and one that a tap does not dial. */
function numberStates({ hotline }: Examples): readonly GalleryState[] {
  const [nhth, love, polly] = [hotline("us-nhth"), hotline("us-loveisrespect"), hotline("us-polly-klaas")]
  return [
    ...states("NumberText", NumberText, {
      call: { hotline: nhth, channel: channelOf(nhth), primary: true, showKind: false },
      text: { hotline: nhth, channel: channelOf(nhth, ({ type }) => type === "text"), primary: false, showKind: true },
      keyword: {
        hotline: love,
        channel: channelOf(love, (one) => one.keyword !== null),
        primary: false,
        showKind: true,
      },
      "not dialed": { hotline: polly, channel: channelOf(polly), primary: false, showKind: true },
    }),
  ]
}

function rowStates({ hotline, clock }: Examples): readonly GalleryState[] {
  const [nhth, misprinted] = [hotline("us-nhth"), hotline("us-ca-cast-la")]
  const [misprint = ""] = misprinted.misprints
  return [
    ...states(
      "HotlineRow",
      HotlineRow,
      {
        "day and night": { hotline: nhth, clock },
        "closed now": { hotline: hotline("us-ca-sd-da-victim-services"), clock },
        "not confirmed": { hotline: hotline("us-ca-sd-sdys-stars"), clock },
        "found by a misprint": { hotline: misprinted, clock, match: { kind: "misprint", text: misprint } },
        "found by another name": { hotline: nhth, clock, match: { kind: "name", text: "BEFREE (233733)" } },
        "found by what it is also for": {
          hotline: nhth,
          clock,
          match: { kind: "purpose", text: "hotline.topic.images" },
        },
        "an office": { hotline: hotline("us-hsi-tip-line"), clock },
        "on the web only": { hotline: hotline("us-ca-sd-generatehope"), clock },
        emergency: { hotline: hotline("mx-emergency"), clock },
      },
      { inList: true },
    ),
  ]
}

/** The list of hotlines, and the parts of its rows. */
export function hotlineStates(examples: Examples): readonly GalleryState[] {
  const { hotline, hotlines, clock, places, search } = examples
  const [nhth, calm] = [hotline("us-nhth"), hotline("us-988")]
  const here = hotlines.filter(({ country }) => country === "US")
  const section = { id: "person", heading: { group: "person" }, hotlines: [nhth, calm] } as const
  const view = { hotlines: here, places, emergency: "911", clock, search: null }
  const open = { timeZone: "America/Los_Angeles", clock }
  return [
    ...rowStates(examples),
    ...states("HotlineSection", HotlineSection, {
      titled: { section, clock },
    }),
    ...states("FoldedHotlines", FoldedHotlines, { folded: { heading: "elsewhere", sections: [section], clock } }),
    ...states("HotlineList", HotlineList, { seen: { sections: [section], clock, visible: true } }),
    ...states("HotlinesView", HotlinesView, {
      "San Diego": { ...view, region: "US-CA-SD" },
      "no place": { ...view, hotlines: [], region: null, emergency: null },
      "set to another country": { ...view, hotlines, region: "MX", clockRegion: "US", search },
    }),
    ...states("MisprintNote", MisprintNote, { one: { hotline: hotline("us-ca-cast-la") } }),
    ...states("NeedChoice", NeedChoice, {
      nothing: { need: noNeed },
      both: { need: { topic: "ran-away", who: "family" } },
    }),
    ...states("NumbersDay", NumbersDay, {
      new: { day: "2026-11-22", now: clock.now },
      old: { day: "2026-06-01", now: clock.now },
    }),
    ...numberStates(examples),
    ...states("OpenLabel", OpenLabel, {
      always: { hours: [["0123456", 0, 1440]], ...open },
      open: { hours: [["12345", 480, 1200]], ...open },
      closed: { hours: [["12345", 480, 1020]], ...open },
      elsewhere: { hours: [["12345", 480, 1020]], timeZone: "America/New_York", clock },
      "not known": { hours: null, ...open },
    }),
    ...states("PlaceChoice", PlaceChoice, {
      guessed: { region: "US-CA-SD", clockRegion: null, places },
      "not known": { region: null, clockRegion: null, places },
      "set to another country": { region: "MX", clockRegion: "US", places },
    }),
    ...states("SearchBox", SearchBox, { empty: { modelValue: "" }, typed: { modelValue: "shelter tonight" } }),
  ]
}
