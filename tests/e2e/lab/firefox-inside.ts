/*
 * Source texts that run in Firefox's own window with the browser's rights. They reach an extension's
 * background page and popup, which no protocol does.
 */

/**
 * Evaluates in the extension's background page or popup. It needs a sandbox, because the extension's own content
 * security policy forbids `eval`.
 */
export const evaluateInView = `async ({ id, type, expression }) => {
  const { extension } = WebExtensionPolicy.getByID(id)
  await (type === "background" ? extension.wakeupBackground?.() : null)
  const view = [...extension.views].find((candidate) => candidate.viewType === type)
  if (!view) throw new Error("no " + type)
  const evaluateInPage = (expression) => {
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false })
    Cu.evalInSandbox(expression, sandbox).then(
      (value) => sendAsyncMessage("lab:answer", { value }),
      (error) => sendAsyncMessage("lab:answer", { error: String(error) }),
    )
  }
  const { messageManager } = view.xulBrowser
  const script = "(" + evaluateInPage + ")(" + JSON.stringify(expression) + ")"
  const { value, error } = await new Promise((resolve) => {
    messageManager.addMessageListener("lab:answer", function onAnswer({ data }) {
      messageManager.removeMessageListener("lab:answer", onAnswer)
      resolve(data)
    })
    messageManager.loadFrameScript("data:application/javascript;charset=utf-8," + encodeURIComponent(script), false)
  })
  if (error) throw new Error(error)
  return JSON.parse(value)
}`

export const extensionIsReady = `async ({ id }) => {
  const policy = WebExtensionPolicy.getByID(id)
  await policy?.readyPromise
  return policy?.active === true
}`

export const buttonCenter = `({ id }) => {
  const buttons = [...document.querySelectorAll("#nav-bar toolbarbutton")]
  const button = buttons.find((candidate) => candidate.dataset.extensionid === id && candidate.clientWidth > 0)
  if (!button) throw new Error("the toolbar shows no button of " + id)
  const center = (start, size) => Math.round((start + size / 2) * devicePixelRatio)
  return { x: center(button.screenX, button.clientWidth), y: center(button.screenY, button.clientHeight) }
}`

export const popupIsShown = `({ id }) => {
  const view = [...WebExtensionPolicy.getByID(id).extension.views].find((candidate) => candidate.viewType === "popup")
  return view?.xulBrowser.closest("panel")?.state === "open"
}`

export const dialogIsShown = `() =>
  gBrowser.browsers.some((browser) => gBrowser.getTabDialogBox(browser).getContentDialogManager()._dialogs.length > 0)`

/**
 * Firefox's own protocol closes every tab before it quits, so the saved session would be empty. This
 * closes a page that would show "Leave site?" without the dialog, as Chromium does.
 */
export const quitLikeAPerson = `() => {
  Services.prefs.setBoolPref("dom.disable_beforeunload", true)
  setTimeout(() => Services.startup.quit(Services.startup.eForceQuit))
}`

/** Closes everything except one ordinary window with one empty tab, private windows included. */
export const closePages = `async () => {
  Services.prefs.setBoolPref("dom.disable_beforeunload", true)
  const blank = gBrowser.addTrustedTab("about:blank", { inBackground: false })
  gBrowser.selectedTab = blank
  // While a popup is open, a click on the toolbar button closes it instead of opening a new one.
  for (const panel of document.querySelectorAll("panel")) panel.hidePopup()
  for (const other of [...Services.wm.getEnumerator("navigator:browser")]) if (other !== window) other.close()
  for (const tab of [...gBrowser.tabs]) if (tab !== blank) gBrowser.removeTab(tab, { skipPermitUnload: true })
  Services.prefs.setBoolPref("dom.disable_beforeunload", false)
}`

/** Does what the switch "Run in Private Windows" on about:addons does; it takes effect at the next start. */
export const allowPrivateWindows = `async ({ id }) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs")
  const permissions = ["internal:privateBrowsingAllowed"]
  await ExtensionPermissions.add(id, { permissions, origins: [] }, WebExtensionPolicy.getByID(id).extension)
}`

export const stopBackground = `({ id }) => WebExtensionPolicy.getByID(id).extension.terminateBackground()`

export const splitLastTwoTabs = `() => void gBrowser.addTabSplitView([...gBrowser.tabs].slice(-2))`

export const reloadExtension = `async ({ id }) => {
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs")
  await (await AddonManager.getAddonByID(id)).reload()
}`
