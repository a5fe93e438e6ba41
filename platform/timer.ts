import type { Timer } from "../core/exit/ports"

export const timer: Timer = {
  now: () => Date.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}
