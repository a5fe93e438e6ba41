import type { IconName } from "@/assets/icons"
import type { Channel } from "@/core/hotlines/hotline"

export const channelIcon: Readonly<Record<Channel["type"], IconName>> = {
  call: "phone",
  tty: "phone",
  text: "text",
  chat: "chat",
  whatsapp: "chat",
  email: "email",
  web: "web",
}
