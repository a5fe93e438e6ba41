import { availableParallelism } from "node:os"

/** Processes the items in order, as many at once as there are processors. */
export async function processInParallel<Item>(
  items: Iterable<Item>,
  task: (item: Item) => Promise<void>,
): Promise<void> {
  const waiting = [...items]
  const runWorker = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await task(item)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, runWorker))
}
