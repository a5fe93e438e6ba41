import type { Deployment } from "./deployment-files"
import { placeholders, settingPlaceholders } from "./installation"

const { place, site, person, personNumber, hotline, hotlineNumber, note } = settingPlaceholders

/**
 * What the files of docs/deployment/ say: what most organizations set, and nothing that a person should choose alone,
 * such as the language. Nobody is invented: a file that nobody has filled in shows no name and no number.
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
