import { clientId } from "../ids.ts";

// What was typed in this browser and the server does not have yet, in the browser's own store: it outlives a reload and a closed tab.
// Each tab keeps its own, and takes away only that and what it found of others and goes on with.

const mark = "trato.unsent";
const parting = "\n";
let owner = "";
const unstored = new Map<string, string>();

/** What was typed at a place, and on which page it was begun, when. */
export type Unsent = { place: string; typed: unknown; at: string; title: string; since: number };
type Entry = Omit<Unsent, "place">;

/** By place, what this tab found of others, as it was found. */
const takenOver = new Map<string, ReadonlyMap<string, string>>();

/** Whose it is: every member of every workspace has their own. */
export function keepUnsentOf(workspaceId: string, memberId: string): void {
  owner = `${mark} ${workspaceId} ${memberId} `;
}

/** What was typed at a place ("sale 01…", "note contact 01…") and has not arrived: in this tab, or else in the latest one. */
export function unsentAt(place: string): unknown {
  const own = textAt(ownKey(place));
  if (own !== null) return entryIn(own).typed;
  return takeOver(place, keysAt(place).slice(-1))[0] ?? null;
}

/** The same of all tabs, the latest last. */
export function allUnsentAt(place: string): unknown[] {
  return takeOver(place, keysAt(place));
}

/** Keeps what was typed at a place until the server has it; null forgets it. */
export function keepUnsent(place: string, typed: unknown): void {
  if (owner === "") return; // nobody is signed in whose it would be
  const own = ownKey(place);
  const found = [...(takenOver.get(owner + place) ?? [])].filter(([key, text]) => textAt(key) === text);
  const isFound = found.some(([, text]) => saysThat(text, typed));
  if (typed === null || isFound) forget(own);
  else if (!hasStored(own, JSON.stringify(entryOf(typed, textAt(own) ?? found.at(-1)?.[1] ?? null)))) return;
  for (const [key, text] of found) if (!saysThat(text, typed)) forget(key);
}

/** The server has what was typed at a place: it is forgotten, unless something else was typed there since. */
export function forgetArrived(place: string, typed: unknown): void {
  const own = textAt(ownKey(place));
  if (own === null || saysThat(own, typed)) keepUnsent(place, null);
}

/** The places of what this member has typed and the server does not have. */
export function unsentPlaces(): string[] {
  return [...new Set(ownedKeys().map(placeOf))];
}

/** All that this member has typed and the server does not have, of each place the latest. */
export function allUnsent(): Unsent[] {
  const latest = new Map(
    ownedKeys()
      .toSorted()
      .map((key) => [placeOf(key), key]),
  );
  return Array.from(latest, ([place, key]) => {
    const text = textAt(key);
    return text === null ? [] : [{ place, ...entryIn(text) }];
  }).flat();
}

/** What was typed at a place is given up, in all tabs. */
export function giveUpAt(place: string): void {
  for (const key of keysAt(place)) forget(key);
}

/** It is given up, all of it. */
export function giveUpUnsent(): void {
  for (const key of ownedKeys()) forget(key);
}

const ownKey = (place: string): string => `${owner}${place}${parting}${clientId}`;

/** Of all tabs, in the order in which they were opened; before them what was kept without the name of a tab. */
function keysAt(place: string): string[] {
  const start = owner + place;
  return ownedKeys()
    .filter((key) => key === start || key.startsWith(start + parting))
    .toSorted();
}

function ownedKeys(): string[] {
  if (owner === "") return [];
  return [...new Set([...storedKeys(), ...unstored.keys()])].filter((key) => key.startsWith(owner));
}

function takeOver(place: string, keys: readonly string[]): unknown[] {
  const texts = keys.flatMap((key): [string, string][] => {
    const text = textAt(key);
    return text === null ? [] : [[key, text]];
  });
  takenOver.set(owner + place, new Map(texts.filter(([key]) => key !== ownKey(place))));
  return texts.map(([, text]) => entryIn(text).typed);
}

/** What goes on with something goes on from its page. */
function entryOf(typed: unknown, former: string | null): Entry {
  const begun = former === null ? null : entryIn(former);
  if (begun && begun.since > 0) return { ...begun, typed };
  const { pathname, search } = globalThis.location ?? { pathname: "", search: "" }; // the tests of what is pure have no page
  const title = globalThis.document?.title.replace(/ · Trato$/, "") ?? "";
  return { typed, at: pathname + search, title, since: Date.now() };
}

function entryIn(text: string): Entry {
  const kept = JSON.parse(text) as Entry | null; // kept here; 0.2.0 kept what was typed alone
  if (typeof kept === "object" && kept !== null && "typed" in kept && "since" in kept) return kept;
  return { typed: kept, at: "", title: "", since: 0 };
}

const saysThat = (text: string, typed: unknown): boolean =>
  JSON.stringify(entryIn(text).typed) === JSON.stringify(typed);
const placeOf = (key: string): string => key.slice(owner.length).split(parting)[0] ?? "";

function hasStored(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    unstored.delete(key);
    return true;
  } catch {
    unstored.set(key, text); // no room: the window asks before it is closed
    return false;
  }
}

function forget(key: string): void {
  unstored.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // a browser that keeps nothing
  }
}

function storedKeys(): string[] {
  try {
    return Object.keys(localStorage);
  } catch {
    return []; // a browser that keeps nothing
  }
}

const textAt = (key: string): string | null => unstored.get(key) ?? readText(key);

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
