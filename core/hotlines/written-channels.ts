/** Where someone answers in writing right away. An e-mail may wait for days. */
export const writtenChannels = ["text", "whatsapp", "chat"] as const
