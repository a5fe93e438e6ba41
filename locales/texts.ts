import type added from "./en/added.json"
import type practice from "./en/practice.json"
import type guides from "./en/guides.json"
import type hotlinePage from "./en/hotline-page.json"
import type hotlines from "./en/hotlines.json"
import type lock from "./en/lock.json"
import type options from "./en/options.json"
import type popup from "./en/popup.json"
import type print from "./en/print.json"
import type readiness from "./en/readiness.json"
import type refused from "./en/refused.json"
import type settingsOverview from "./en/settings-overview.json"
import type welcome from "./en/welcome.json"

type First = typeof popup & typeof hotlines
type Later = typeof added & typeof practice & typeof guides & typeof hotlinePage & typeof lock & typeof options
type LastOfAll = typeof print & typeof readiness & typeof refused & typeof settingsOverview & typeof welcome

/** The texts of the interface, with the shape of the English folder. docs/LANGUAGES.md lists the files. */
export type Texts = First & Later & LastOfAll
