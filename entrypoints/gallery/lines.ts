import { channelOf, type Examples } from "./examples"
import { states, type GalleryState } from "./state"
import LineFolds from "@/components/lines/LineFolds.vue"
import LineGroup from "@/components/lines/LineGroup.vue"
import LineList from "@/components/lines/LineList.vue"
import LineRow from "@/components/lines/LineRow.vue"
import LinesView from "@/components/lines/LinesView.vue"
import MisprintNote from "@/components/lines/MisprintNote.vue"
import NeedChoice from "@/components/lines/NeedChoice.vue"
import NumberText from "@/components/lines/NumberText.vue"
import OpenLabel from "@/components/lines/OpenLabel.vue"
import PlaceChoice from "@/components/lines/PlaceChoice.vue"
import SearchBox from "@/components/lines/SearchBox.vue"
import { noNeed } from "@/core/lines/narrow"

/** The list of lines, and what stands in its rows. */
export function lineStates({ line, lines, clock, places, search }: Examples): readonly GalleryState[] {
  const [nhth, calm, love] = [line("us-nhth"), line("us-988"), line("us-loveisrespect")]
  const here = lines.filter(({ country }) => country === "US")
  const group = { id: "person", title: "Talk to someone", quiet: false, lines: [nhth, calm] }
  const view = { lines: here, places, emergency: "911", clock, search: null }
  const open = { timeZone: "America/Los_Angeles", clock }
  return [
    ...states(
      "LineRow",
      LineRow,
      {
        "day and night": { line: nhth, clock },
        "closed now": { line: line("us-ca-sd-da-victim-services"), clock },
        "not confirmed": { line: line("us-ca-sd-sdys-stars"), clock },
        "with a misprint": { line: line("us-ca-cast-la"), clock },
        "on the web only": { line: line("us-ca-sd-generatehope"), clock },
        emergency: { line: line("mx-emergency"), clock },
      },
      { inList: true },
    ),
    ...states("LineGroup", LineGroup, { titled: { group, clock }, quiet: { group: { ...group, quiet: true }, clock } }),
    ...states("LineFolds", LineFolds, { folded: { groups: [group], clock } }),
    ...states("LineList", LineList, { seen: { groups: [group], clock, seen: true } }),
    ...states("LinesView", LinesView, {
      "San Diego": { ...view, region: "US-CA-SD" },
      "no place": { ...view, lines: [], region: null, emergency: null },
      "set to another country": { ...view, lines, region: "MX", clockRegion: "US", search },
    }),
    ...states("MisprintNote", MisprintNote, { one: { line: line("us-ca-cast-la") } }),
    ...states("NeedChoice", NeedChoice, {
      nothing: { need: noNeed },
      both: { need: { topic: "ran-away", who: "family" } },
    }),
    ...states("NumberText", NumberText, {
      call: { line: nhth, channel: channelOf(nhth), big: true, named: false },
      text: { line: nhth, channel: channelOf(nhth, ({ type }) => type === "text"), big: false, named: true },
      keyword: { line: love, channel: channelOf(love, (one) => one.keyword !== null), big: false, named: true },
      "not dialed": {
        line: line("us-polly-klaas"),
        channel: channelOf(line("us-polly-klaas")),
        big: false,
        named: true,
      },
    }),
    ...states("OpenLabel", OpenLabel, {
      always: { hours: "24/7", ...open },
      open: { hours: "Mo-Fr 08:00-20:00", ...open },
      closed: { hours: "Mo-Fr 08:00-17:00", ...open },
      elsewhere: { hours: "Mo-Fr 08:00-17:00", timeZone: "America/New_York", clock },
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
