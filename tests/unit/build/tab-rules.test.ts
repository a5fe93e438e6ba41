import { expect, it } from "vitest"
import { asTabRulesModule } from "../../../build/tab-rules"

it("asTabRulesModule packs each list of words so that the service worker unpacks the same", async () => {
  const rules = {
    parameters: ["q", "termo"],
    parametersWithLetters: [],
    parameterParts: ["such"],
    folders: ["пошук", "搜索"],
    typed: ["assistant.test/chat", "maps.*"],
    drafts: ["mail.test"],
    learning: ["moodle.*"],
  }
  const code = encodeURIComponent(asTabRulesModule(rules))
  expect(((await import(/* @vite-ignore */ `data:text/javascript,${code}`)) as { default: unknown }).default).toEqual(
    rules,
  )
})
