// @vitest-environment node
import { ESLint } from "eslint"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"

const root = fileURLToPath(new URL("../../..", import.meta.url))

/** Only these two: the other rules would need types for a text that is on no disk. */
const eslint = new ESLint({ cwd: root, ruleFilter: ({ ruleId }) => ruleId.startsWith("porchlight/") })

/** What the rules say of a file of the repository, if it held this text. */
async function adviceOn(file: string, text: string): Promise<string[]> {
  const script = file.endsWith(".vue") ? `<script setup lang="ts">\n${text}\n</script>` : text
  const [result] = await eslint.lintText(script, { filePath: `${root}${file}` })
  return (result?.messages ?? []).map(({ message }) => message)
}

const refused: readonly [file: string, text: string, advice: RegExp][] = [
  ["core/exit/mark.ts", `import { readKnown } from "../../platform/settings-store"`, /Take the rest as an argument/],
  ["core/exit/mark.ts", `import type { VisitStore } from "@/platform/visit-store"`, /Take the rest as an argument/],
  ["core/exit/mark.ts", `export { findingsOf } from "../readiness/readiness"`, /core\/exit\/ imports only/],
  ["core/exit/mark.ts", `export * from "../../platform/history"`, /core\/exit\/ imports only/],
  ["core/exit/mark.ts", `const load = () => import("../../platform/history")`, /core\/exit\/ imports only/],
  ["core/exit/mark.ts", `let store: import("../../platform/history").Visits`, /core\/exit\/ imports only/],
  ["core/lines/search.ts", `import { defaultSettings } from "../settings/settings"`, /core\/lines\/ imports only/],
  ["core/languages.ts", `import { parts } from "./places/region"`, /below all its folders/],
  ["core/exit/mark.ts", `import { pick } from "lodash"`, /import-table\.js lists no "lodash"/],
  ["core/exit/mark.ts", `import { browser } from "wxt/browser"`, /Only platform\/ speaks to the browser/],
  ["core/exit/mark.ts", `import { ref } from "vue"`, /plain TypeScript/],
  ["core/exit/mark.ts", `import { readFileSync } from "node:fs"`, /build\/ or scripts\//],
  ["core/lines/dial.ts", `import { renderSVG } from "uqr"`, /Only core\/lines\/qr\.ts/],
  ["components/guides/GuideStep.vue", `import DOMPurify from "dompurify"`, /Only platform\/safe-html\.ts/],
  ["components/lines/LineCard.vue", `import { useLines } from "@/composables/lines"`, /data by props/],
  ["components/lines/LineCard.vue", `import { browser } from "wxt/browser"`, /as a port, an argument or a prop/],
  ["composables/lines.ts", `import { loadLines } from "../directory/lines"`, /Join the two in entrypoints/],
  ["platform/history.ts", `import { loadLines } from "../directory/lines"`, /Join the two in entrypoints/],
  ["platform/history.ts", `import { pick } from "lodash"`, /import-table\.js lists no "lodash"/],
  ["directory/lines.ts", `import { orderLines } from "../core/lines/order"`, /types of core/],
  ["directory/lines.ts", `import { browser } from "wxt/browser"`, /Only platform\/ speaks to the browser/],
  ["locales/index.ts", `import type { Line } from "../core/lines/line"`, /knows the languages/],
  ["entrypoints/background.ts", `import { extensionFor } from "../tests/e2e/journey"`, /never the other way/],
]

const allowed: readonly [file: string, text: string][] = [
  ["core/exit/mark.ts", `import type { Landing } from "../settings/settings"`],
  ["core/lines/qr.ts", `import { encode } from "uqr"`],
  ["platform/safe-html.ts", `import DOMPurify from "dompurify"`],
  ["directory/lines.ts", `import type { Line } from "../core/lines/line"`],
  ["components/lines/LineCard.vue", `import { useI18n } from "vue-i18n"`],
  ["entrypoints/popup/main.ts", `import { createTexts } from "@/locales"`],
]

describe("allowed-imports", () => {
  it.each(refused)("refuses in %s: %s", async (file, text, advice) => {
    expect(await adviceOn(file, text)).toEqual([expect.stringMatching(advice)])
  })

  it.each(allowed)("allows in %s: %s", async (file, text) => {
    expect(await adviceOn(file, text)).toEqual([])
  })
})

describe("no-import-cycles", () => {
  it.each([
    ["core/lines/dial.ts", `import { orderLines } from "./order"`],
    ["core/lines/dial.ts", `import type { LineGroup } from "./order"`],
    ["core/lines/dial.ts", `let group: import("./order").LineGroup`],
    ["core/lines/dial.ts", `const load = () => import("@/core/lines/order")`],
  ])("refuses in %s: %s", async (file, text) => {
    expect(await adviceOn(file, text)).toEqual([
      expect.stringContaining("core/lines/dial.ts → core/lines/order.ts → core/lines/dial.ts"),
    ])
  })

  it("names the shortest way through several files, components too", async () => {
    expect(await adviceOn("components/lines/NumberText.vue", `import LinesView from "./LinesView.vue"`)).toEqual([
      expect.stringMatching(/NumberText\.vue → components\/lines\/LinesView\.vue → .* → \S*NumberText\.vue\. /),
    ])
  })
})
