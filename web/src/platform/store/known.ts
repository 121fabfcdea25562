const mark = "trato.known";

/** Keeps what a page must know that starts without a network; until its member signs out. */
export function keepKnown(slug: string, known: object): void {
  try {
    localStorage.setItem(keyOf(slug), JSON.stringify(known));
  } catch {
    // no room: the page starts with a network alone
  }
}

/** What was kept for a workspace; null where nothing was. */
export function knownAt(slug: string): object | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(slug)) ?? "null");
    return typeof kept === "object" ? kept : null;
  } catch {
    return null; // a browser that keeps nothing
  }
}

/** The workspaces of which something was kept. */
export const knownSlugs = (): string[] => keys().map((key) => key.slice(mark.length + 1));

/** Nobody is here any more whose it would be. */
export function forgetKnown(): void {
  for (const key of keys()) localStorage.removeItem(key);
}

const keyOf = (slug: string): string => `${mark} ${slug}`;

function keys(): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(`${mark} `));
  } catch {
    return []; // a browser that keeps nothing
  }
}
