import { channelOf, type Examples } from "./examples"
import { states, type GalleryState } from "./state"
import ChannelItem from "@/components/lines/ChannelItem.vue"
import ContactFacts from "@/components/lines/ContactFacts.vue"
import LineCard from "@/components/lines/LineCard.vue"
import LineFacts from "@/components/lines/LineFacts.vue"
import LineLinks from "@/components/lines/LineLinks.vue"
import LineTrust from "@/components/lines/LineTrust.vue"
import QrCode from "@/components/lines/QrCode.vue"
import WebWays from "@/components/lines/WebWays.vue"
import type { Line } from "@/core/lines/line"

/** A line's card, and its parts. */
export function cardStates({ line, clock }: Examples): readonly GalleryState[] {
  const [nhth, stars] = [line("us-nhth"), line("us-ca-sd-sdys-stars")]
  const channel = (of: Line, type: string) => ({
    line: of,
    channel: channelOf(of, (one) => one.type === type),
    clock,
    big: false,
  })
  const link = { url: "https://www.example.org/", title: "Website", note: "A note." }
  const trust = { firstLink: true, offer: "noExit" } as const
  return [
    ...states("LineCard", LineCard, {
      "many ways": { line: nhth, clock, privateOffer: "offered" },
      "not confirmed": { line: stars, clock, privateOffer: "noExit" },
      "with a misprint": { line: line("us-ca-cast-la"), clock, privateOffer: null },
      "office hours": { line: line("us-ca-sd-da-victim-services"), clock, privateOffer: "noExit" },
      "on the web only": { line: line("us-ca-sd-generatehope"), clock, privateOffer: "offered" },
    }),
    ...states(
      "ChannelItem",
      ChannelItem,
      {
        "call, large": { ...channel(nhth, "call"), big: true },
        text: channel(nhth, "text"),
        "text with a keyword": channel(line("us-loveisrespect"), "text"),
        "text telephone": channel(nhth, "tty"),
        "e-mail": channel(nhth, "email"),
        WhatsApp: channel(line("mx-lnctp"), "whatsapp"),
        extension: channel(stars, "call"),
      },
      { inList: true },
    ),
    ...states("LineFacts", LineFacts, { "former name": { line: line("us-988") } }),
    ...states("ContactFacts", ContactFacts, { known: { line: nhth }, "costs differ": { line: line("mx-lnctp") } }),
    ...states("WebWays", WebWays, {
      "said here": { line: nhth, says: true, offer: "offered" },
      "said above": { line: nhth, says: false, offer: null },
    }),
    ...states("LineLinks", LineLinks, {
      "no private window": { links: [link], says: true, offer: "noExit" },
      "private window": { links: [link], says: true, offer: "offered" },
    }),
    ...states("LineTrust", LineTrust, {
      high: { line: nhth, ...trust },
      medium: { line: line("us-boys-town"), ...trust },
      low: { line: stars, ...trust },
    }),
    ...states("QrCode", QrCode, {
      number: { text: "tel:+18883737888", number: "1-888-373-7888", extension: "" },
      extension: { text: "tel:+16195550100", number: "(619) 555-0100", extension: "ext. 12" },
      message: { text: "SMSTO:233733:HELP", number: "233733", extension: "", keyword: "HELP" },
    }),
  ]
}
