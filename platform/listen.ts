interface BrowserEvent<Listener> {
  addListener(listener: Listener, ...filter: readonly unknown[]): void
  removeListener(listener: Listener): void
}

/** By the names of events. */
type ListenersFor<Api> = {
  readonly [Name in keyof Api]?: Api[Name] extends { addListener(listener: infer Listener): void } ? Listener : never
}

/**
 * Registers listeners for events of one API, one by one: a browser that lacks the API or an event loses only what
 * depends on that event. Returns a function that removes the listeners.
 */
export function listenTo<Api>(api: Api, listeners: ListenersFor<Api>, ...filter: readonly unknown[]): () => void {
  const events = api as Readonly<Record<string, BrowserEvent<unknown>>>
  const callEach = (method: "addListener" | "removeListener"): void => {
    for (const [name, listener] of Object.entries(listeners)) {
      try {
        events[name]?.[method](listener, ...filter)
      } catch {
        // This browser lacks the API, or does not know the filter.
      }
    }
  }
  callEach("addListener")
  return () => callEach("removeListener")
}
