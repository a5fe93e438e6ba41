export type ProgramName = "chromium" | "firefox" | "Xvfb" | "openbox" | "xdotool" | "sqlite3"

/** Where a program lies on this computer, or null. */
export function findProgram(name: ProgramName): string | null
