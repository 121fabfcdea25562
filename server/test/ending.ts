const owed: (() => unknown)[] = [];

/** What was opened for a test file is closed when the file ends, the last first. The next file finds it closed, and opens its own. */
export function atEndOfFile(close: () => unknown): void {
  owed.push(close);
}

/** Closes all of it, also where some of it cannot be closed: that is said afterwards. */
export async function endFile(): Promise<void> {
  const problems: unknown[] = [];
  for (let close = owed.pop(); close; close = owed.pop())
    try {
      await close();
    } catch (error) {
      problems.push(error);
    }
  if (problems.length > 0) throw problems[0];
}
