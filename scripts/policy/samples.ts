import type { Deployment } from "./deployment-files"
import { placeholders, settingPlaceholders } from "./installation"

const { place, site, person, personNumber, hotline, hotlineNumber, note } = settingPlaceholders

/**
 * The settings in the files of docs/deployment/: what most organizations set, and nothing that each person should choose,
 * such as the language. They invent no name and no number, which someone could forget to replace.
 */
export const sampleDeployment: Deployment = {
  ...placeholders,
  settings: {
    region: place,
    keptSites: [site],
    exitDestination: "new-tab",
    addedPeople: [{ name: person, number: personNumber, note }],
    addedHotlines: [{ name: hotline, number: hotlineNumber, note }],
  },
}
