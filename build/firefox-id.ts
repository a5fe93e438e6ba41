/**
 * The id of the add-on in Firefox. It can never change: Firefox takes an add-on with another id for another add-on,
 * and settings, policies and updates would not reach it. A UUID needs no domain.
 */
export const firefoxId = "{eb31b4b7-3ebd-444f-a661-360db16d9799}"
