import type added from "./en/added.json"
import type drill from "./en/drill.json"
import type guides from "./en/guides.json"
import type lines from "./en/lines.json"
import type lock from "./en/lock.json"
import type options from "./en/options.json"
import type popup from "./en/popup.json"
import type print from "./en/print.json"
import type readiness from "./en/readiness.json"
import type refused from "./en/refused.json"
import type setHere from "./en/set-here.json"
import type welcome from "./en/welcome.json"

type First = typeof popup & typeof lines
type Later = typeof added & typeof drill & typeof guides & typeof lock & typeof options
type LastOfAll = typeof print & typeof readiness & typeof refused & typeof setHere & typeof welcome

/** What the interface says, as the English folder has it. docs/LANGUAGES.md names the files. */
export type Texts = First & Later & LastOfAll
