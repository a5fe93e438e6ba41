import { nextTick, onMounted, ref, watch, type Ref } from "vue"

/** Smaller print than in the last step could not be read. */
const maxStep = 4

/** Whether something sticks out of the sheet, or out of its own part of it. */
function isOverfull(sheet: HTMLElement): boolean {
  const boxes = [sheet, ...sheet.querySelectorAll("[data-room]")]
  return boxes.some(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
}

/** Returns by how many steps what is on a sheet must shrink to have room, again after each change of `contents`. */
export function useFit(sheet: Readonly<Ref<HTMLElement | null>>, contents: () => unknown): Readonly<Ref<number>> {
  const step = ref(0)
  async function fit(): Promise<void> {
    step.value = 0
    await nextTick()
    while (sheet.value && isOverfull(sheet.value) && step.value < maxStep) {
      step.value += 1
      await nextTick()
    }
  }
  onMounted(fit)
  watch(contents, fit)
  return step
}
