// @vitest-environment jsdom
import { expect, it } from "vitest"
import NumbersDay from "@/components/hotlines/NumbersDay.vue"
import { expectAccessible, pageText, show } from "./mount"

const day = "2026-11-30"
const readLine = (): string => pageText().replace(/\s+/g, " ").trim()

it("the foot of the list names the date of the numbers", async () => {
  show(NumbersDay, { day, now: new Date("2026-12-24T12:00:00Z") })
  expect(readLine()).toBe("Numbers as of November 30, 2026.")
  await expectAccessible()
})

it("the foot of the list says in one line that an old copy is old", async () => {
  const wrapper = show(NumbersDay, { day, now: new Date("2026-12-24T12:00:00Z") })
  await wrapper.setProps({ now: new Date("2027-11-30T12:00:00Z") })
  expect(readLine()).toBe(
    "Numbers as of November 30, 2026. This copy of Porchlight is old: normally the browser updates it by itself. Some numbers may have changed.",
  )
  wrapper.setLanguage("es")
  await wrapper.vm.$nextTick()
  expect(readLine()).toBe(
    "Lista de números del 30 de noviembre de 2026. Esta copia de Porchlight es antigua: normalmente el navegador la actualiza solo. Algunos números pueden haber cambiado.",
  )
})
