import { beforeEach, expect, it } from "vitest"
import { browser as api } from "wxt/browser"
import { fakeBrowser as storage } from "wxt/testing/fake-browser"
import { shortHash } from "@/core/exit/journal"
import { recover } from "@/core/exit/recover"
import { journal } from "@/platform/exit-journal"
import { fakeBrowser, finish, help, news, own, tab } from "../../fakes/browser"

const guide = `${own}options.html`

beforeEach(() => storage.reset())

async function plantEntries(hashes: readonly number[]): Promise<void> {
  const planted = Array.from({ length: 400 }, (_, index) => [`journal:p${index}`, { salt: 1, hashes }] as const)
  await api.storage.local.set({ settings: { exitDestination: "new-tab" }, ...Object.fromEntries<object>(planted) })
}

it.each([
  ["without pages", []],
  ["of another page", [1]],
  ["of Porchlight's own page", [shortHash(1, guide)]],
])(
  "the one with the unlocked device can't close help pages or Porchlight's pages by planted journal entries %s",
  async (_, hashes) => {
    await plantEntries(hashes)
    const browser = fakeBrowser([tab(1, news), tab(2, help, { active: true }), tab(3, guide)], { journal })
    const begin = Date.now()
    const took = await finish(recover(browser.ports).then(() => Date.now() - begin))
    expect(browser.openUrls()).toEqual([news, help, guide])
    expect(took).toBeLessThan(15_000)
    expect(Object.keys(await api.storage.local.get(null))).toEqual(["settings"])
  },
)
