// cspell:ignore ballons cunch drogue journee marier olders toute veut
import { describe, expect, it } from "vitest"
import { createHotlineSearch } from "@/core/hotlines/search/search"
import { loadAllHotlines } from "@/directory/hotlines"
import { vocabulary } from "../../../../fakes/vocabulary"

const search = createHotlineSearch(await loadAllHotlines(), vocabulary)

describe("the search for a described need", () => {
  it.each([
    ["GB", "pregnant", "gb-bpas"],
    ["GB", "hungry", "gb-help-through-hardship"],
    ["GB", "homeless", "gb-centrepoint"],
    ["GB", "drugs", "gb-frank"],
    ["FR", "drogue", "fr-drogues-info-service"],
    ["MX", "embarazada", "mx-como-le-hago"],
    ["GB", "ket", "gb-frank"],
    ["GB", "dad is always pissed and cant look after us", "gb-frank"],
    ["GB", "nowt in the fridge till friday", "gb-help-through-hardship"],
    ["GB", "kipping on my mates sofa", "gb-centrepoint"],
    ["FR", "ballons protoxide", "fr-drogues-info-service"],
    ["FR", "il fume du shit toute la journee", "fr-drogues-info-service"],
    ["FR", "elle est enceinte", "fr-planning-familial"],
    ["FR", "on veut la marier de force au bled", "fr-3919"],
    ["MX", "como le hago para dejar el perico", "mx-linea-de-la-vida"],
    ["GB", "olders want me to go cunch for a week", "gb-modern-slavery-helpline"],
    ["US", "ice got my dad at work", "us-mx-ciam"],
    ["US", "how do i tell my mom im bi", "us-trevor"],
  ])("in %s for %s finds %s first", (country, query, id) => {
    expect(search.find(query, country).here[0]?.id).toBe(id)
  })
})
