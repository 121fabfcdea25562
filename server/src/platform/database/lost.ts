// Errors that came of a lost connection: what was asked for may be asked again when the database is back.

const lost = new WeakSet<object>();

export function noteLost(error: unknown): void {
  if (typeof error === "object" && error !== null) lost.add(error);
}

/** Whether a transaction ended because its connection was lost, or could not be had. */
export function isLost(error: unknown): boolean {
  return typeof error === "object" && error !== null && lost.has(error);
}

/** Whether an error, be it another library's, says that the database is away, or takes no more connections. */
export function isDatabaseAway(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  if (isLost(error)) return true;
  const code = "code" in error ? String(error.code) : "";
  if (/^(57P|08|53300)/.test(code)) return true;
  return /ECONNREFUSED|ENOENT.*PGSQL|ECONNRESET|EPIPE|Connection terminated|not queryable/.test(
    `${error.message} ${code}`,
  );
}
