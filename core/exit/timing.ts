/**
 * Every duration that `core/exit` uses, in milliseconds: why it is this long, and who waits for it. A time limit ends
 * the wait for a browser call that hangs; the stage then goes on without the answer.
 */

export const minuteMs = 60_000

// The press

/**
 * Presses this close together are one exit: a frightened hand presses several times, and the slowest
 * keyboards begin to repeat a held key only after a second. Nobody waits for it: a press in
 * between is ignored.
 */
export const burstMs = 1200

/**
 * A held key repeats ten to thirty times a second. A person who looks before pressing again takes longer
 * than this. Nobody waits for it: a press within this time of the previous one is ignored.
 */
export const heldKeyGapMs = 250

/** Three presses of Shift within this time are an exit, as in GOV.UK's "Exit this page". Nobody waits for it. */
export const shiftPressesMs = 5000

// Hide

/**
 * For each call that a healthy browser answers in a tenth of this: those that cover and close tabs, and those that read
 * a setting or write the journal. The person in front of the screen waits for those that cover the page.
 */
export const shortCallTimeoutMs = 1500

/**
 * If an existing tab has not come to the front after this time, a new tab takes its place. The person in front of
 * the screen waits for it.
 */
export const showTabTimeoutMs = 500

/**
 * Closing a tab keeps the browser from rendering the tab that has just come to the front. Time until the
 * page was off the screen in Chromium 156, 36 presses each, alternating: without this pause 56 ms at the
 * median and 95 at the 95th percentile, with it 50 and 65; an extension that closes nothing, 42 and 62.
 * Closing and erasing wait for it.
 */
export const renderPauseMs = 50

/**
 * A new tab takes longer to render. With only one tab open, 30 presses each, alternating: 258 ms with the
 * pause above, 199 with this one; an extension that only opens a new tab, 197. Closing and erasing wait for
 * it.
 */
export const newTabRenderPauseMs = 200

/**
 * A browser that is slow to bring a tab to the front is also slow to render it. The pause is at least this
 * many times as long as the time since the press, up to the limit below. Right after browser start, 14 presses
 * each: hidden after 84 ms, erased after 248; with a factor of four, 87 and 368.
 */
export const slowBrowserPauseFactor = 2

/** The upper limit of the pause for a slow browser. Closing and erasing wait for it. */
export const maxSlowBrowserPauseMs = 500

// Close, and find the trail

/**
 * For the second read of a trail in our own memory, which answers at once and which the exit can do without. Erasing
 * waits for it.
 */
export const secondTrailReadTimeoutMs = 100

/** For the visits of one page. The exit makes hundreds of these calls to find the trail. Erasing waits for them. */
export const visitsTimeoutMs = 500

/** For the list of pages in which the trail is searched. Listing 100,000 visits takes seconds. Erasing waits for it. */
export const trailPagesTimeoutMs = 10_000

/** How far before a visit the page that led to it is looked for first. If it is not there, the entire history is read. */
export const nearbyPagesMs = 3_600_000

/** If no link connects a search to a page visited within this time after it, the search is assumed to have led there. */
export const searchToPageMs = 30_000

/** After a redirect Firefox starts the new navigation within a few milliseconds. Nobody waits for it. */
export const redirectRestartMs = 500

/** The span of time that the first search of a long history covers. Each search then adjusts it to what it found. */
export const historySpanMs = 86_400_000

/** No person opens thousands of pages within a second: a span this short is read in one piece. */
export const minHistorySpanMs = 1000

// Plan

/** For each of the two lookups that find earlier searches for the same words. Erasing waits for them. */
export const searchLookupTimeoutMs = 1000

/**
 * The browser stores the words when the search is sent, and the visit when its page begins to load: later
 * on a slow connection.
 */
export const searchBeforeVisitMs = 30_000

/**
 * Words first used longer ago than this are not erased. No call removes a single form entry, and erasing from that far
 * back would also remove everything else typed into forms since then.
 */
export const oldestSearchAgeMs = 86_400_000

/** For the list of downloads, and for all lookups of kept visits together. Erasing waits for each. */
export const keptVisitsTimeoutMs = 2000

/** The browser writes a download into the history, as a visit, a few moments after it started. */
export const downloadVisitDelayMs = 5000

// Erase, verify, recover

/**
 * Large histories take seconds. The steps after such a call wait for it, so a call that hangs must not block them
 * forever.
 */
export const eraseCallTimeoutMs = 30_000

/** For short lists. Firefox needs them before anything is erased, so erasing waits for them. */
export const listTimeoutMs = 3000

/** For each call that reopens tabs. Verification waits for it; a call that takes longer may still succeed afterward. */
export const reopenTimeoutMs = 3000

/**
 * The pause before each round of verification. The first round also finds help pages of long ago. Verification ends
 * with the first round that finds nothing. The report waits for it.
 */
export const verifyPausesMs = [0, 0, 300, 1000]

/**
 * The pause before each round of recovery. Browsers restore the tabs and "recently closed" of the previous
 * session while they start, and no event tells an extension when they are done: a single round at once
 * would come too early. The first pause lets a press that woke the background script go first. An exit during a later
 * round runs beside recovery: neither waits for the other.
 */
export const recoveryPausesMs = [150, 500, 1000, 3000, 8000]

// Closed tabs

/**
 * Our record of a closed tab is at most this much later than its entry under "recently closed": the browser reports a
 * tab once it has closed, and a background script that has to start receives the report later still.
 */
export const maxReportDelayMs = 10_000

/** Our record is at most this much earlier: a closing window reports its tabs before it notes the time. */
export const maxReportLeadMs = 2000

/**
 * Firefox closes the tabs of a group within a few milliseconds of each other; a person closing tabs one by one is
 * slower.
 */
export const groupCloseMs = 1000
