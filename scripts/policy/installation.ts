/** Where browsers get Porchlight from, by policy. */
export interface Installation {
  /** The id that Chrome and Edge give the extension. */
  readonly chromiumId: string
  /** The address of the folder with the packages, with a slash at the end. */
  readonly server: string
}

/** Placeholders for what an organization fills in. `npm run policy:check` refuses a file that still has one. */
export const placeholders: Installation = {
  chromiumId: "PORCHLIGHT_ID",
  // No server can have a name that ends with .invalid: https://www.rfc-editor.org/rfc/rfc2606
  server: "https://your-server.invalid/porchlight/",
}

/** Placeholders for settings. Porchlight itself refuses them too: none is a valid place, site or phone number. */
export const settingPlaceholders = {
  place: "YOUR_PLACE",
  site: "YOUR_SITE",
  person: "YOUR_PERSON",
  personNumber: "NUMBER_OF_PERSON",
  hotline: "YOUR_HOTLINE",
  hotlineNumber: "NUMBER_OF_HOTLINE",
  note: "YOUR_NOTE",
} as const

/** The files on the server. */
export const serverFiles = {
  crx: "porchlight.crx",
  chromiumUpdates: "updates.xml",
  xpi: "porchlight.xpi",
  firefoxUpdates: "updates.json",
} as const

const chromiumInstallation = ({ server }: Installation) => ({
  installation_mode: "force_installed",
  update_url: server + serverFiles.chromiumUpdates,
  // Otherwise later versions would come from an address in the manifest, and ours has none.
  override_update_url: true,
})

/** https://support.google.com/chrome/a/answer/9867568 */
export const chromeInstallation = (installation: Installation) => ({
  ...chromiumInstallation(installation),
  toolbar_pin: "force_pinned",
})

/** https://learn.microsoft.com/deployedge/microsoft-edge-browser-policies/extensionsettings */
export const edgeInstallation = (installation: Installation) => ({
  ...chromiumInstallation(installation),
  toolbar_state: "force_shown",
})

/** https://mozilla.github.io/enterprise-admin-reference/reference/policies/extensionsettings/ */
export const firefoxInstallation = ({ server }: Installation) => ({
  installation_mode: "force_installed",
  install_url: server + serverFiles.xpi,
  update_url: server + serverFiles.firefoxUpdates,
  default_area: "navbar",
})
