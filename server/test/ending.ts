const owed: (() => unknown)[] = [];

/** What was opened for a test file is closed when the file ends, the last first. The next file finds it closed, and opens its own. */
export function atEndOfFile(close: () => unknown): void {
  owed.push(close);
}

export async function endFile(): Promise<void> {
  for (let close = owed.pop(); close; close = owed.pop()) await close();
}
