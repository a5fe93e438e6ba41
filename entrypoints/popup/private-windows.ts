import { decidePrivateOffer, openPrivately, type PrivateOffer } from "@/core/hotlines/private-window"
import { privateWindows } from "@/platform/private-window"

/** In a file of its own, because only the page of a hotline needs it. */
export const readPrivateOffer = (): Promise<PrivateOffer> => decidePrivateOffer(privateWindows)
/** Resolves to false if none could be opened. */
export const openPrivateWindow = (url: string): Promise<boolean> => openPrivately(privateWindows, url)
