import { clientId } from "../ids.ts";

// What was typed in this browser and the server does not have yet, in the browser's own store: it outlives a reload and a closed tab.
// Each tab keeps its own, and takes away only that and what it found of others and goes on with.

const mark = "trato.unsent";
const parting = "\n";
let owner = "";
const unstored = new Map<string, string>();
/** By place, what this tab found of others, as it was found. */
const takenOver = new Map<string, ReadonlyMap<string, string>>();

/** Whose it is: every member of every workspace has their own. */
export function keepUnsentOf(workspaceId: string, memberId: string): void {
  owner = `${mark} ${workspaceId} ${memberId} `;
}

/** What was typed at a place ("sale 01…", "note contact 01…") and has not arrived: in this tab, or else in the latest one. */
export function unsentAt(place: string): unknown {
  const own = textAt(ownKey(place));
  if (own !== null) return JSON.parse(own) as unknown;
  return takeOver(place, keysAt(place).slice(-1))[0] ?? null;
}

/** The same of all tabs, the latest last. */
export function allUnsentAt(place: string): unknown[] {
  return takeOver(place, keysAt(place));
}

/** Keeps what was typed at a place until the server has it; null forgets it. */
export function keepUnsent(place: string, typed: unknown): void {
  if (owner === "") return; // nobody is signed in whose it would be
  const text = typed === null ? null : JSON.stringify(typed);
  const found = [...(takenOver.get(owner + place) ?? [])].filter(([key, text]) => textAt(key) === text);
  const isKept = text === null || found.some(([, its]) => its === text) || hasStored(ownKey(place), text);
  if (!isKept) return;
  if (text === null || found.some(([, its]) => its === text)) forget(ownKey(place));
  for (const [key, its] of found) if (its !== text) forget(key);
}

/** The server has what was typed at a place: it is forgotten, unless something else was typed there since. */
export function forgetArrived(place: string, typed: unknown): void {
  const own = textAt(ownKey(place));
  if (own === null || own === JSON.stringify(typed)) keepUnsent(place, null);
}

/** The places of what this member has typed and the server does not have. */
export function unsentPlaces(): string[] {
  return [...new Set(ownedKeys().map((key) => key.slice(owner.length).split(parting)[0] ?? ""))];
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
  return texts.map(([, text]) => JSON.parse(text) as unknown);
}

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
