import { useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { topLayer, useLayer } from "./layer.ts";
import { isMac, strokeOf, type Stroke } from "./keys.ts";
import { type Action, inTheirTurn, looksTheSame, meant, newestOfEach, type Registered } from "./offered.ts";

const registered = new Map<object, Registered>();
const listeners = new Set<() => void>();
let order = 0;
let snapshot: readonly Action[] = [];

/** Offers an action while the component is on screen. `null` or `false`: not now. */
export function useAction(action: Action | null | false): void {
  useActions(action ? [action] : []);
}

/** Offers several actions while the component is on screen: from the first moment on, so that no key falls on nothing. */
export function useActions(actions: readonly Action[]): void {
  const layer = useLayer();
  const token = useRef<object[]>([]);
  useLayoutEffect(() => {
    const tokens = actions.map((_, index) => (token.current[index] ??= {}));
    actions.forEach((action, index) => keep(tokens[index] ?? {}, action, layer));
    for (const gone of token.current.slice(actions.length)) registered.delete(gone);
    publish();
  });
  useLayoutEffect(
    () => () => {
      for (const each of token.current) registered.delete(each);
      publish();
    },
    [],
  );
}

/** A key of a page that is no action of its own: `useShortcut("j", words.down, moveDown)`. */
export function useShortcut(keys: string, label: string, run: () => void, enabled = true): void {
  useAction(enabled && { id: `key ${keys}`, keys, label, run, isKeyOnly: true });
}

/** Every action that can be done now, the newest of each id. */
export function useOfferedActions(): readonly Action[] {
  return useSyncExternalStore(subscribe, () => snapshot);
}

/** Does the topmost action with these keys; false where there is none. */
export function runKeys(keys: string): boolean {
  const found = newestFirst().find(({ action }) => action.keys === keys && !action.obstacle);
  found?.action.run();
  return found !== undefined;
}

/** Does the topmost action of this name, where one is offered: for a control that stands elsewhere on the page. */
export function runAction(id: string): void {
  newestFirst()
    .find(({ action }) => action.id === id && !action.obstacle)
    ?.action.run();
}

let typed: Stroke[] = [];
let typedAt = 0;
const sequenceLasts = 1_000;

/** Listens to the keyboard for all actions; installed once by the layout. */
export function useKeyboard(): void {
  useLayoutEffect(() => {
    addEventListener("keydown", handleKey);
    return () => removeEventListener("keydown", handleKey);
  }, []);
}

function handleKey(event: KeyboardEvent): void {
  const stroke = event.defaultPrevented || event.isComposing ? null : strokeOf(event, isMac);
  if (!stroke) return;
  if (event.timeStamp - typedAt > sequenceLasts) typed = [];
  typed = [...typed, stroke].slice(-3);
  typedAt = event.timeStamp;
  const found = actionFor(event.target, stroke);
  if (!found && stroke === "escape") leaveField(event.target);
  if (!found) return;
  event.preventDefault();
  typed = [];
  if (!found.action.obstacle) found.action.run();
}

/** Escape leaves a field, so that the keys of the page work again. In front of the page it closes what stands there. */
function leaveField(target: EventTarget | null): void {
  if (topLayer() === 0 && target instanceof HTMLElement && isField(target)) target.blur();
}

function actionFor(target: EventTarget | null, stroke: Stroke): Registered | undefined {
  if (keysOfControl(target, stroke)) return undefined;
  return meant(newestFirst(), typed, { layer: topLayer(), isTyping: isField(target) });
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.tagName === "TEXTAREA" || target.tagName === "SELECT") return true;
  return target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit"].includes(target.type);
}

/** Enter and Space belong to the button or link that has the focus; arrows to an open menu. */
function keysOfControl(target: EventTarget | null, stroke: Stroke): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (stroke === "enter" || stroke === "space")
    return target.closest("button, a[href], summary, [role=button]") === target;
  return target.closest("[role=menu], [role=listbox]") !== null && !stroke.startsWith("mod+");
}

function newestFirst(): Registered[] {
  return inTheirTurn([...registered.values()]);
}

function keep(token: object, action: Action, layer: number): void {
  const former = registered.get(token);
  registered.set(token, { action, layer, order: former?.order ?? order++ });
}

function publish(): void {
  const next = newestOfEach(newestFirst());
  if (next.length === snapshot.length && next.every((action, index) => looksTheSame(action, snapshot[index]))) {
    snapshot.forEach((action, index) => (action.run = next[index]?.run ?? action.run));
    return;
  }
  snapshot = next.map((action) => ({ ...action }));
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
