/**
 * The id of the add-on in Firefox. It can never change. Firefox would treat Porchlight with another id as another
 * add-on, which existing settings, policies and updates would not reach. A UUID needs no domain.
 */
export const firefoxId = "{eb31b4b7-3ebd-444f-a661-360db16d9799}"
