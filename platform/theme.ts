import type { Browser } from "wxt/browser"
import { fieldsOf } from "../core/stored"
import { theme } from "../core/settings/fields/theme"
import type { ValueOf } from "../core/settings/fields/kinds"
import type { OnDisk } from "./storage"
import { timer } from "./timer"

const settingsKey = "settings" satisfies keyof OnDisk

type Theme = ValueOf<typeof theme>

/** As in settings-store.ts: Chromium can take seconds to return a policy. */
const policyTimeoutMs = 50
/** Without a theme the page stays blank. Storage that has not answered by now is broken. */
const storageTimeoutMs = 500

const themeIn = (values: unknown): Theme | undefined =>
  theme.values.find((value) => value === fieldsOf(values)["theme"])

/**
 * Reads the theme alone, for a page that has not drawn anything yet. Uses the browser's own API, because the
 * polyfill behind `wxt/browser` is many times as large as the rest of this script. All supported browsers return
 * promises.
 */
export async function readThemeSoon(): Promise<Theme> {
  const { browser, chrome } = globalThis as { browser?: typeof Browser; chrome?: typeof Browser }
  const storage: Partial<typeof Browser.storage> | undefined = (browser ?? chrome)?.storage
  const [stored, policy] = [
    Promise.race([storage?.local?.get(settingsKey).catch(() => ({})), timer.wait(storageTimeoutMs)]),
    Promise.race([storage?.managed?.get("theme").catch(() => ({})), timer.wait(policyTimeoutMs)]),
  ]
  const { [settingsKey]: chosen }: Readonly<Record<string, unknown>> = (await stored) ?? {}
  return themeIn(chosen) ?? themeIn(await policy) ?? theme.default
}
