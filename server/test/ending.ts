type Owed = { close: () => unknown; opened: Error };

const owed: Owed[] = [];

/** What was opened for a test file is closed when the file ends, the last first. The next file finds it closed, and opens its own. */
export function atEndOfFile(close: () => unknown): void {
  owed.push({ close, opened: new Error("what was opened here does not close") });
}

/** Closes all of it, also where some of it cannot be closed: that is said afterwards. */
export async function endFile(): Promise<void> {
  const problems: unknown[] = [];
  for (let each = owed.pop(); each; each = owed.pop())
    try {
      await closed(each);
    } catch (error) {
      problems.push(error);
    }
  if (problems.length > 0) throw problems[0];
}

/** Longer than a process that is asked to end is waited for. */
const patience = 120_000;

async function closed({ close, opened }: Owed): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(opened), patience);
  try {
    await Promise.race([close(), late.promise]);
  } finally {
    clearTimeout(timer);
  }
}
