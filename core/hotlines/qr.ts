import { encode } from "uqr"

/** A QR code as one SVG path. `size` is its width and height in modules. */
interface QrDrawing {
  readonly size: number
  readonly path: string
}

/** The margin of light modules without which phones do not find the code. ISO/IEC 18004 requires four. */
const quietZoneModules = 4

/** Draws the code on this computer, without the network. */
export function drawQr(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: "M", border: quietZoneModules })
  const rows = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")))
  return { size, path: rows.join("") }
}
