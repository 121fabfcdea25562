/**
 * Keys are written as people read them: "c", "?", "mod+k" (Cmd on a Mac, else Ctrl), "shift+right", "g o" (one after the other).
 */
export type Stroke = string;

type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

const names: Record<string, string> = {
  arrowleft: "left",
  arrowright: "right",
  arrowup: "up",
  arrowdown: "down",
  " ": "space",
  esc: "escape",
};

/** How a key press is written, or null for a modifier alone. */
export function strokeOf(press: KeyPress, isMac: boolean): Stroke | null {
  const key = names[press.key.toLowerCase()] ?? press.key.toLowerCase();
  if (["shift", "control", "alt", "meta", "altgraph", "capslock", "dead", "process"].includes(key)) return null;
  const isSign = key.length === 1 && !/[a-z0-9ñç]/.test(key);
  const mod = isMac ? press.metaKey : press.ctrlKey;
  return [mod && "mod", press.altKey && !isSign && "alt", press.shiftKey && !isSign && "shift", key]
    .filter(Boolean)
    .join("+");
}

/** Whether the strokes typed so far are these keys, their beginning, or neither. */
export function matchKeys(keys: string, typed: readonly Stroke[]): "whole" | "beginning" | "no" {
  const wanted = keys.split(" ");
  const tail = typed.slice(-wanted.length);
  if (tail.length === wanted.length && wanted.every((stroke, index) => stroke === tail[index])) return "whole";
  const last = typed.at(-1);
  return wanted.length > 1 && wanted[0] === last ? "beginning" : "no";
}

const ofText = ["mod+a", "mod+z", "mod+y", "mod+shift+z"];

/** Whether keys work while one types into a field: those with Ctrl or Cmd, Escape, and those that turn pages. What belongs to its text is the field's own. */
export const worksWhileTyping = (keys: string): boolean =>
  (keys.startsWith("mod+") && !ofText.includes(keys)) || keys === "escape" || keys.startsWith("alt+page");

const signs: Record<string, string> = {
  left: "←",
  right: "→",
  up: "↑",
  down: "↓",
  enter: "↵",
  escape: "Esc",
  space: "␣",
  pageup: "PgUp",
  pagedown: "PgDn",
};

/** The keys as drawn on a key cap, one list per stroke: "g o" is [["G"], ["O"]]. */
export function capsOf(keys: string, isMac: boolean): string[][] {
  const modifiers: Record<string, string> = isMac
    ? { mod: "⌘", alt: "⌥", shift: "⇧" }
    : { mod: "Ctrl", alt: "Alt", shift: "⇧" };
  return keys
    .split(" ")
    .map((stroke) => stroke.split(/\+(?=.)/).map((key) => modifiers[key] ?? signs[key] ?? key.toUpperCase()));
}

export const isMac: boolean = /Mac|iP(hone|ad|od)/.test(globalThis.navigator?.userAgent ?? "");
