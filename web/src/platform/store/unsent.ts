// What was typed in this browser and the server does not have yet, in the browser's own store: it outlives a reload and a closed tab.

const mark = "trato.unsent";
let owner = "";
const unstored = new Map<string, string>();

/** Whose it is: every member of every workspace has their own. */
export function keepUnsentOf(workspaceId: string, memberId: string): void {
  owner = `${mark} ${workspaceId} ${memberId} `;
}

/** What was typed at a place ("sale 01…", "note contact 01…") and has not arrived. */
export function unsentAt(place: string): unknown {
  const text = unstored.get(owner + place) ?? readText(owner + place);
  return text === null ? null : (JSON.parse(text) as unknown);
}

/** Keeps what was typed at a place until the server has it; null forgets it. */
export function keepUnsent(place: string, typed: unknown): void {
  const key = owner + place;
  unstored.delete(key);
  try {
    if (typed === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(typed));
  } catch {
    unstored.set(key, JSON.stringify(typed)); // no room: the window asks before it is closed
  }
}

/** The places of what this member has typed and the server does not have. */
export function unsentPlaces(): string[] {
  if (owner === "") return [];
  const keys = [...Object.keys(localStorage), ...unstored.keys()];
  return [...new Set(keys)].filter((key) => key.startsWith(owner)).map((key) => key.slice(owner.length));
}

/** It is given up, all of it. */
export function giveUpUnsent(): void {
  for (const place of unsentPlaces()) keepUnsent(place, null);
}

function readText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // a browser that keeps nothing
  }
}

globalThis.addEventListener?.("beforeunload", (event) => {
  if (unstored.size > 0) event.preventDefault();
});
