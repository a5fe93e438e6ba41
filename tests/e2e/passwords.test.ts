import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { until } from "./lab/wait.ts"
import { browsers, helpHost, startJourney, type Journey } from "./journey.ts"

/** The API of Chromium's password manager page. */
interface PasswordsPage {
  readonly chrome: {
    readonly passwordsPrivate: {
      addPassword(added: Readonly<Record<string, string | boolean>>): Promise<void>
      getSavedPasswordList(): Promise<readonly { affiliatedDomains: readonly { signonRealm: string }[] }[]>
    }
  }
}
interface FirefoxWindow {
  readonly LoginHelper: { vanillaObjectToLogin(login: Readonly<Record<string, string | null>>): object }
  readonly Services: {
    readonly logins: {
      addLoginAsync(login: object): Promise<void>
      getAllLogins(): Promise<readonly { origin: string }[]>
    }
  }
}

const page = "chrome://password-manager/passwords"
const origins = ["https://account.test", "https://found.test", `https://${helpHost}`]

function save(name: Journey["browser"]["name"], { browser }: Journey): Promise<void> {
  if (name === "chromium")
    return browser.askBrowser(
      page,
      async (urls) => {
        const { passwordsPrivate } = (globalThis as unknown as PasswordsPage).chrome
        for (const url of urls)
          await passwordsPrivate.addPassword({
            url,
            username: "me",
            password: "word",
            note: "",
            useAccountStore: false,
          })
      },
      origins,
    )
  return browser.askBrowser(
    "",
    async (urls) => {
      const { LoginHelper, Services } = globalThis as unknown as FirefoxWindow
      for (const origin of urls) {
        const login = { origin, formActionOrigin: origin, httpRealm: null, username: "me", password: "word" }
        await Services.logins.addLoginAsync(LoginHelper.vanillaObjectToLogin(login))
      }
    },
    origins,
  )
}

function saved(name: Journey["browser"]["name"], { browser }: Journey): Promise<string[]> {
  if (name === "chromium")
    return browser.askBrowser(page, async () => {
      const list = await (globalThis as unknown as PasswordsPage).chrome.passwordsPrivate.getSavedPasswordList()
      return list.flatMap((one) => one.affiliatedDomains.map((domain) => new URL(domain.signonRealm).origin))
    })
  return browser.askBrowser("", async () => {
    const logins = await (globalThis as unknown as FirefoxWindow).Services.logins.getAllLogins()
    return logins.map(({ origin }) => origin)
  })
}

/** People would notice a lost password at the next log-in, and it can't be restored. */
describe.each(browsers)("passwords saved in %s", (name) => {
  let journey: Journey
  beforeEach(async () => {
    journey = await startJourney(name)
  })
  afterEach(() => journey.end())

  it("all stay after an exit with either scope, and after the next start", async () => {
    const { browser } = journey
    await save(name, journey)
    expect((await saved(name, journey)).toSorted()).toEqual(origins.toSorted())
    for (const eraseScope of ["recent", "tab"]) {
      await browser.ask((api, scope) => api.storage.local.set({ settings: { eraseScope: scope } }), eraseScope)
      await browser.open(`http://${helpHost}/plain`)
      await browser.open("http://found.test/plain")
      await journey.pressExit()
      await journey.isGone("found.test")
      await journey.isGone(helpHost)
      const stored = () => browser.ask(async (api) => Object.keys(await api.storage.local.get(null)))
      await until("no journal entry is left", async () => (await stored()).length === 1, { timeoutMs: 40_000 })
    }
    await journey.restart()
    expect((await saved(name, journey)).toSorted()).toEqual(origins.toSorted())
  })
})
