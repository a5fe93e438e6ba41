// @vitest-environment node
import { ESLint } from "eslint"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

const root = fileURLToPath(new URL("../../..", import.meta.url))

/** Runs only Porchlight's own rules: the others need type information, which a file that is not on the disk lacks. */
const eslint = new ESLint({ cwd: root, ruleFilter: ({ ruleId }) => ruleId.startsWith("porchlight/") })

/** The messages of the rules if this file of the repository had this text. */
async function messagesFor(file: string, text: string): Promise<string[]> {
  const script = file.endsWith(".vue") ? `<script setup lang="ts">\n${text}\n</script>` : text
  const [result] = await eslint.lintText(script, { filePath: `${root}${file}` })
  return (result?.messages ?? []).map(({ message }) => message)
}

const refused: readonly [file: string, text: string, message: RegExp][] = [
  [
    "core/exit/journal.ts",
    `import { readSnapshot } from "../../platform/settings-store"`,
    /Take everything else as an argument/,
  ],
  [
    "core/exit/journal.ts",
    `import type { PopupPreferencesStore } from "@/platform/popup-preferences-store"`,
    /Take everything else as an argument/,
  ],
  ["core/exit/journal.ts", `export { findingsOf } from "../readiness/readiness"`, /core\/exit\/ imports only/],
  ["core/exit/journal.ts", `export * from "../../platform/history"`, /core\/exit\/ imports only/],
  ["core/exit/journal.ts", `const load = () => import("../../platform/history")`, /core\/exit\/ imports only/],
  ["core/exit/journal.ts", `let store: import("../../platform/history").HistoryVisits`, /core\/exit\/ imports only/],
  [
    "core/hotlines/search/search.ts",
    `import { defaultSettings } from "../../settings/settings"`,
    /core\/hotlines\/ imports only/,
  ],
  ["core/keys.ts", `import { subregions } from "./places/region"`, /import none of them/],
  ["core/exit/journal.ts", `import { pick } from "lodash"`, /import-table\.js does not list "lodash"/],
  ["core/exit/journal.ts", `import { browser } from "wxt/browser"`, /Only platform\/ calls the browser/],
  ["core/exit/journal.ts", `import { ref } from "vue"`, /plain TypeScript/],
  ["core/exit/journal.ts", `import { readFileSync } from "node:fs"`, /build\/ or scripts\//],
  ["core/hotlines/dial.ts", `import { renderSVG } from "uqr"`, /Only core\/hotlines\/qr\.ts/],
  ["components/guides/GuideStep.vue", `import DOMPurify from "dompurify"`, /Only platform\/safe-html\.ts/],
  ["components/hotlines/HotlineCard.vue", `import { useHotlines } from "@/composables/hotlines"`, /data through props/],
  ["components/hotlines/HotlineCard.vue", `import { browser } from "wxt/browser"`, /as a port, an argument or a prop/],
  ["composables/hotlines.ts", `import { loadHotlines } from "../directory/hotlines"`, /Connect the two in entrypoints/],
  ["platform/history.ts", `import { loadHotlines } from "../directory/hotlines"`, /Connect the two in entrypoints/],
  ["platform/history.ts", `import { pick } from "lodash"`, /import-table\.js does not list "lodash"/],
  ["directory/hotlines.ts", `import { orderHotlines } from "../core/hotlines/order"`, /may import types/],
  ["directory/hotlines.ts", `import { browser } from "wxt/browser"`, /Only platform\/ calls the browser/],
  ["locales/index.ts", `import type { Hotline } from "../core/hotlines/hotline"`, /may import the languages/],
  ["entrypoints/background.ts", `import { extensionFor } from "../tests/e2e/journey"`, /must not import tests/],
]

const allowed: readonly [file: string, text: string][] = [
  ["core/exit/journal.ts", `import type { ExitDestination } from "../settings/settings"`],
  ["core/hotlines/qr.ts", `import { encode } from "uqr"`],
  ["platform/safe-html.ts", `import DOMPurify from "dompurify"`],
  ["directory/hotlines.ts", `import type { Hotline } from "../core/hotlines/hotline"`],
  ["components/hotlines/HotlineCard.vue", `import { useI18n } from "vue-i18n"`],
  ["entrypoints/popup/main.ts", `import { createTexts } from "@/locales"`],
]

describe("allowed-imports", () => {
  it.each(refused)("refuses in %s: %s", async (file, text, message) => {
    expect(await messagesFor(file, text)).toEqual([expect.stringMatching(message)])
  })

  it.each(allowed)("allows in %s: %s", async (file, text) => {
    expect(await messagesFor(file, text)).toEqual([])
  })
})

describe("no-import-cycles", () => {
  it.each([
    ["core/hotlines/dial.ts", `import { orderHotlines } from "./order"`],
    ["core/hotlines/dial.ts", `import type { HotlineGroup } from "./order"`],
    ["core/hotlines/dial.ts", `let group: import("./order").HotlineGroup`],
    ["core/hotlines/dial.ts", `const load = () => import("@/core/hotlines/order")`],
  ])("refuses in %s: %s", async (file, text) => {
    expect(await messagesFor(file, text)).toEqual([
      expect.stringContaining("core/hotlines/dial.ts → core/hotlines/order.ts → core/hotlines/dial.ts"),
    ])
  })

  it("names the shortest cycle through several files, also between components", async () => {
    expect(
      await messagesFor("components/hotlines/NumberText.vue", `import HotlinesView from "./HotlinesView.vue"`),
    ).toEqual([
      expect.stringMatching(/NumberText\.vue → components\/hotlines\/HotlinesView\.vue → .* → \S*NumberText\.vue\. /),
    ])
  })
})
