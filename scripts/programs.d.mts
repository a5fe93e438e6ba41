export type ProgramName = "chromium" | "firefox" | "Xvfb" | "openbox" | "xdotool" | "sqlite3"

/** Whether a person at this computer can see a browser. */
export const hasScreen: boolean

/** The path of a program on this computer, or null. */
export function findProgram(name: ProgramName): string | null

/** How to start npm: the command, its first arguments, and whether it needs a shell. */
export function npmCommand(): { readonly command: string; readonly args: readonly string[]; readonly shell: boolean }
