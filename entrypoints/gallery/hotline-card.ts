import { channelOf, type Examples } from "./examples"
import { states, type GalleryState } from "./state"
import ChannelItem from "@/components/hotlines/ChannelItem.vue"
import DisclosureFacts from "@/components/hotlines/DisclosureFacts.vue"
import HotlineCard from "@/components/hotlines/HotlineCard.vue"
import HotlineFacts from "@/components/hotlines/HotlineFacts.vue"
import HotlineLinks from "@/components/hotlines/HotlineLinks.vue"
import SourceNote from "@/components/hotlines/SourceNote.vue"
import QrCode from "@/components/hotlines/QrCode.vue"
import QrDrawing from "@/components/hotlines/QrDrawing.vue"
import WebChannels from "@/components/hotlines/WebChannels.vue"
import type { Hotline } from "@/core/hotlines/hotline"

/** The card of a hotline and its parts. */
export function cardStates({ hotline, clock }: Examples): readonly GalleryState[] {
  const [nhth, stars] = [hotline("us-nhth"), hotline("us-ca-sd-sdys-stars")]
  const channel = (of: Hotline, type: string) => ({
    hotline: of,
    channel: channelOf(of, (one) => one.type === type),
    clock,
    primary: false,
  })
  const link = { url: "https://www.example.org/", title: "Website", note: "A note." }
  const shared = { showTraceNotice: true, privateOffer: "noExit" } as const
  return [
    ...states("HotlineCard", HotlineCard, {
      "many channels": { hotline: nhth, clock, privateOffer: "offered" },
      "not confirmed": { hotline: stars, clock, privateOffer: "noExit" },
      "with a misprint": { hotline: hotline("us-ca-cast-la"), clock, privateOffer: null },
      "office hours": { hotline: hotline("us-ca-sd-da-victim-services"), clock, privateOffer: "noExit" },
      "on the web only": { hotline: hotline("us-ca-sd-generatehope"), clock, privateOffer: "offered" },
    }),
    ...states(
      "ChannelItem",
      ChannelItem,
      {
        "call, large": { ...channel(nhth, "call"), primary: true },
        text: channel(nhth, "text"),
        "text with a keyword": channel(hotline("us-loveisrespect"), "text"),
        "text telephone": channel(nhth, "tty"),
        "e-mail": channel(nhth, "email"),
        WhatsApp: channel(hotline("mx-lnctp"), "whatsapp"),
        extension: channel(stars, "call"),
      },
      { inList: true },
    ),
    ...states("HotlineFacts", HotlineFacts, { "former name": { hotline: hotline("us-988") } }),
    ...states("DisclosureFacts", DisclosureFacts, {
      known: { hotline: nhth },
      "costs differ": { hotline: hotline("mx-lnctp") },
    }),
    ...states("WebChannels", WebChannels, {
      "with the note on traces": { hotline: nhth, showTraceNotice: true, privateOffer: "offered" },
      "without the note on traces": { hotline: nhth, showTraceNotice: false, privateOffer: null },
    }),
    ...states("HotlineLinks", HotlineLinks, {
      "no private window": { links: [link], showTraceNotice: true, privateOffer: "noExit" },
      "private window": { links: [link], showTraceNotice: true, privateOffer: "offered" },
    }),
    ...states("SourceNote", SourceNote, {
      high: { hotline: nhth, ...shared },
      medium: { hotline: hotline("us-boys-town"), ...shared },
      low: { hotline: stars, ...shared },
    }),
    ...states("QrDrawing", QrDrawing, { call: { text: "tel:911", label: "QR code that puts 911 on a phone" } }),
    ...states("QrCode", QrCode, {
      number: { text: "tel:+18883737888", number: "1-888-373-7888", extension: "" },
      extension: { text: "tel:+16195550100", number: "(619) 555-0100", extension: "ext. 12" },
      message: { text: "SMSTO:233733:HELP", number: "233733", extension: "", keyword: "HELP" },
    }),
  ]
}
