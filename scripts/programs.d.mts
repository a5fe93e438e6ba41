export type ProgramName = "chromium" | "firefox" | "Xvfb" | "openbox" | "xdotool" | "sqlite3"

/** Whether a browser can be shown to a person. */
export const hasScreen: boolean

/** The path of a program on this computer, or null. */
export function findProgram(name: ProgramName): string | null
