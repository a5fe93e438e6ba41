/** The key of the chosen settings in `storage.local`. */
export const settingsKey = "settings"
