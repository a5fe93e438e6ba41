import { encode } from "uqr"

/** A QR code as one path of a drawing that is so many modules wide and high. */
export interface QrDrawing {
  readonly size: number
  readonly path: string
}

/** Light modules around it, without which phones do not find it: four, as ISO/IEC 18004 asks. */
const quiet = 4

/** Made here, on this computer: nothing is asked of a network. */
export function drawQr(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: "M", border: quiet })
  const rows = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
  return { size, path: rows.join("") }
}
