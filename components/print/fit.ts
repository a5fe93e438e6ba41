import { nextTick, onMounted, ref, watch, type Ref } from "vue"

/** Print smaller than at this step is unreadable. */
const maxShrinkStep = 4

/** Whether something sticks out of the sheet, or out of its own part of it. */
function isOverfull(sheet: HTMLElement): boolean {
  const boxes = [sheet, ...sheet.querySelectorAll("[data-room]")]
  return boxes.some(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight)
}

/** Returns the number of steps by which the print of a sheet shrinks to fit. Computed again when `contents` changes. */
export function useFit(sheet: Readonly<Ref<HTMLElement | null>>, contents: () => unknown): Readonly<Ref<number>> {
  const shrinkStep = ref(0)
  async function fit(): Promise<void> {
    shrinkStep.value = 0
    await nextTick()
    while (sheet.value && isOverfull(sheet.value) && shrinkStep.value < maxShrinkStep) {
      shrinkStep.value += 1
      await nextTick()
    }
  }
  onMounted(fit)
  watch(contents, fit)
  return shrinkStep
}
