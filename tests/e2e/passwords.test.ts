import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { browsers, helpHost, startJourney, type Journey } from "./journey.ts"
import { chooseEraseScope, eraseScopes, waitUntilJournalCleared } from "./steps.ts"

/** The API of Chromium's password manager page. */
interface ChromiumPasswords {
  readonly chrome: {
    readonly passwordsPrivate: {
      addPassword(password: Readonly<Record<string, string | boolean>>): Promise<void>
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

const passwordsPage = "chrome://password-manager/passwords"
const origins = ["https://account.test", "https://found.test", `https://${helpHost}`]

function savePasswords(name: Journey["browser"]["name"], { browser }: Journey): Promise<void> {
  if (name === "chromium")
    return browser.askBrowser(
      passwordsPage,
      async (urls) => {
        const { passwordsPrivate } = (globalThis as unknown as ChromiumPasswords).chrome
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

/** The origins of all saved passwords. */
function readPasswordOrigins(name: Journey["browser"]["name"], { browser }: Journey): Promise<string[]> {
  if (name === "chromium")
    return browser.askBrowser(passwordsPage, async () => {
      const list = await (globalThis as unknown as ChromiumPasswords).chrome.passwordsPrivate.getSavedPasswordList()
      return list.flatMap(({ affiliatedDomains }) =>
        affiliatedDomains.map((domain) => new URL(domain.signonRealm).origin),
      )
    })
  return browser.askBrowser("", async () => {
    const logins = await (globalThis as unknown as FirefoxWindow).Services.logins.getAllLogins()
    return logins.map(({ origin }) => origin)
  })
}

/** People would notice a lost password at the next log-in, and it can't be restored. */
describe.each(browsers)("the passwords saved in %s", (name) => {
  let journey: Journey
  beforeEach(async () => {
    journey = await startJourney(name)
  })
  afterEach(() => journey.end())

  it("all stay after an exit with either erase scope, and after the next start", async () => {
    const { browser } = journey
    await savePasswords(name, journey)
    expect((await readPasswordOrigins(name, journey)).toSorted()).toEqual(origins.toSorted())
    for (const eraseScope of eraseScopes) {
      await chooseEraseScope(journey, eraseScope)
      await browser.open(`http://${helpHost}/plain`)
      await browser.open("http://found.test/plain")
      await journey.pressExit()
      await journey.waitUntilGone("found.test")
      await journey.waitUntilGone(helpHost)
      await waitUntilJournalCleared(journey, { storedKeys: ["settings"], timeoutMs: 40_000 })
    }
    await journey.restart()
    expect((await readPasswordOrigins(name, journey)).toSorted()).toEqual(origins.toSorted())
  })
})
