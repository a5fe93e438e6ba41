/** The end of the popup's address in a tab, where the exit closes that tab, and nothing closes by itself. */
export const popupInTabHash = "#tab"

export const isPopupInTab = (): boolean => location.hash === popupInTabHash
