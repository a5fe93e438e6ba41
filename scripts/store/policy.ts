import type { Listing } from "./listing.ts"
import type { StoreName } from "./limits.ts"
import { valueOrPlaceholder, type Publisher } from "./publisher.ts"

/** The privacy policy as a text, with its publisher, contact and date. Only Chrome's names Chrome's own policy. */
export function privacyPolicy(
  store: StoreName,
  { store: texts }: Listing,
  { publisher, date }: { readonly publisher: Publisher; readonly date: string },
): string {
  const { publisher: name, contact, date: asOf } = texts.policy
  const { use, ...others } = texts.privacy
  return [
    ...Object.values(others),
    ...(store === "chrome" ? [use] : []),
    name.replace("{publisher}", valueOrPlaceholder(publisher, "publisher")),
    contact.replace("{contact}", valueOrPlaceholder(publisher, "support")),
    asOf.replace("{date}", date),
  ].join("\n\n")
}
