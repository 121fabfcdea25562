/** Trato cannot start or go on; the message is one line that says what to do. */
export class StartupError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message.replaceAll(/\s*\n\s*/g, " ").trim(), { cause });
    this.name = "StartupError";
  }
}
