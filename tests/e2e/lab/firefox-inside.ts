/*
 * Source texts that run in Firefox's own window with the rights of the browser. No protocol reaches
 * the background of an extension or its popup; this does.
 */

/**
 * Evaluates in a view of the extension. The sandbox is there because the extension's own policy
 * forbids evaluation.
 */
export const evaluateInView = `async ({ id, type, expression }) => {
  const { extension } = WebExtensionPolicy.getByID(id)
  await (type === "background" ? extension.wakeupBackground?.() : null)
  const view = [...extension.views].find((one) => one.viewType === type)
  if (!view) throw new Error("no " + type)
  const inside = (expression) => {
    const box = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false })
    Cu.evalInSandbox(expression, box).then(
      (value) => sendAsyncMessage("lab:answer", { value }),
      (error) => sendAsyncMessage("lab:answer", { error: String(error) }),
    )
  }
  const { messageManager } = view.xulBrowser
  const script = "(" + inside + ")(" + JSON.stringify(expression) + ")"
  const { value, error } = await new Promise((resolve) => {
    messageManager.addMessageListener("lab:answer", function heard({ data }) {
      messageManager.removeMessageListener("lab:answer", heard)
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

export const buttonPlace = `({ id }) => {
  const buttons = [...document.querySelectorAll("#nav-bar toolbarbutton")]
  const button = buttons.find((one) => one.dataset.extensionid === id && one.clientWidth > 0)
  if (!button) throw new Error("the toolbar shows no button of " + id)
  const at = (start, size) => Math.round((start + size / 2) * devicePixelRatio)
  return { x: at(button.screenX, button.clientWidth), y: at(button.screenY, button.clientHeight) }
}`

export const popupIsShown = `({ id }) => {
  const view = [...WebExtensionPolicy.getByID(id).extension.views].find((one) => one.viewType === "popup")
  return view?.xulBrowser.closest("panel")?.state === "open"
}`

export const dialogIsShown = `() =>
  gBrowser.browsers.some((one) => gBrowser.getTabDialogBox(one).getContentDialogManager()._dialogs.length > 0)`

/**
 * The protocol's own way to close ends every tab first, and the saved session would be empty. A page
 * that asks "Leave site?" is left, as it is in Chromium.
 */
export const quitLikeAPerson = `() => {
  Services.prefs.setBoolPref("dom.disable_beforeunload", true)
  setTimeout(() => Services.startup.quit(Services.startup.eForceQuit))
}`

/** Leaves one ordinary window with one empty tab. A private window stays out of what comes after. */
export const closePages = `async () => {
  Services.prefs.setBoolPref("dom.disable_beforeunload", true)
  const blank = gBrowser.addTrustedTab("about:blank", { inBackground: false })
  gBrowser.selectedTab = blank
  // A click on the toolbar button would close a popup that is still open.
  for (const panel of document.querySelectorAll("panel")) panel.hidePopup()
  for (const other of [...Services.wm.getEnumerator("navigator:browser")]) if (other !== window) other.close()
  for (const tab of [...gBrowser.tabs]) if (tab !== blank) gBrowser.removeTab(tab, { skipPermitUnload: true })
  Services.prefs.setBoolPref("dom.disable_beforeunload", false)
}`

/** What the switch "Run in Private Windows" of its page of extensions does; the next start of the browser knows it. */
export const allowPrivateWindows = `async ({ id }) => {
  const { ExtensionPermissions } = ChromeUtils.importESModule("resource://gre/modules/ExtensionPermissions.sys.mjs")
  const permissions = ["internal:privateBrowsingAllowed"]
  await ExtensionPermissions.add(id, { permissions, origins: [] }, WebExtensionPolicy.getByID(id).extension)
}`

export const stopBackground = `({ id }) => WebExtensionPolicy.getByID(id).extension.terminateBackground()`

export const splitLastTwo = `() => void gBrowser.addTabSplitView([...gBrowser.tabs].slice(-2))`

export const reloadExtension = `async ({ id }) => {
  const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs")
  await (await AddonManager.getAddonByID(id)).reload()
}`
