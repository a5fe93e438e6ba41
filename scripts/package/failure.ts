/** A problem that the person at the terminal can solve. run.ts prints its message without a stack trace. */
export class Failure extends Error {}
