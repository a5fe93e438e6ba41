import type { HotlineToPrint } from "../core/hotlines/printing"
import { fieldsOf } from "../core/stored"
import { memory } from "./storage"

function parse(stored: unknown): HotlineToPrint | null {
  const { id, country } = fieldsOf(stored)
  return typeof id === "string" && typeof country === "string" ? { id, country } : null
}

/**
 * Tells the print page which hotline to print. In memory, not in the page's address, because the history records
 * addresses. If storing fails, the page starts with the first hotlines of the place.
 */
export const writeHotlineToPrint = ({ id, country }: HotlineToPrint): Promise<void> =>
  memory.write("toPrint", { id, country }).catch(() => undefined)

/** Reads it once: the next print page starts without it. */
export async function takeHotlineToPrint(): Promise<HotlineToPrint | null> {
  const hotline = await memory.read("toPrint", parse, null)
  if (hotline !== null) await memory.remove("toPrint").catch(() => undefined)
  return hotline
}
