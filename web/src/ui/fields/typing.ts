import { ApiError } from "../../platform/api.ts";

// A field that is edited where it is read, as it goes: what is typed, over what, and what becomes of it.

/** What is being typed, and the value that it was typed over. */
export type Typing<T> = {
  value: T;
  over: T;
  error?: string;
  isUnsaved?: true;
  /** Somebody else wrote in the same place: one is asked whose is to stand. */
  isContested?: true;
};

/** What becomes of the text when one leaves the field: nothing, it is kept, or somebody else's came first. */
export type Settled<T> = { do: "nothing" } | { do: "keep"; value: T } | { do: "ask"; theirs: T; yours: T };

export function typedInto<T>(typing: Typing<T> | null, value: T, shown: T): Typing<T> {
  return { value, over: typing ? typing.over : shown };
}

export function settled<T>(typing: Typing<T> | null, shown: T): Settled<T> {
  if (!typing || isSame(typing.value, shown)) return { do: "nothing" };
  if (isSame(typing.over, shown)) return { do: "keep", value: typing.value };
  return { do: "ask", theirs: shown, yours: typing.value };
}

/** What the browser kept of an earlier visit; nothing where the server has it by now. */
export function foundAgain<T>(found: unknown, shown: T): Typing<T> | null {
  const typing = found as Typing<T> | null; // kept by the same field
  return typing && !isSame(typing.value, shown) ? { ...typing, isUnsaved: true } : null;
}

/** The server has not taken it: it stays as it was typed, and why. */
export function unsaved<T>(value: T, over: T, error: unknown): Typing<T> {
  if (error instanceof ApiError && error.code === "record.changed") return { value, over, isContested: true };
  return { value, over, error: error instanceof Error ? error.message : String(error), isUnsaved: true };
}

/** What was sent before it was not taken: it stands over what that was typed over. */
export function withoutRefused<T>(typing: Typing<T>, refused: Typing<T>): Typing<T> {
  return isSame(typing.over, refused.value) ? { ...typing, over: refused.over } : typing;
}

/** Records that one picks are the same when they say the same. */
const isSame = (a: unknown, b: unknown): boolean => Object.is(a, b) || JSON.stringify(a) === JSON.stringify(b);

type Press = { key: string; ctrlKey: boolean; metaKey: boolean };
type Field = { isArea: boolean; hasChoices: boolean; isTyping: boolean };

/** What a key means in such a field: keep it, take it back, or nothing of the kind. In a list of choices the list takes it. */
export function meaningOfKey({ key, ctrlKey, metaKey }: Press, field: Field): "settle" | "take back" | null {
  if (field.hasChoices) return null;
  if (key === "Enter" && (!field.isArea || ctrlKey || metaKey)) return "settle";
  return key === "Escape" && field.isTyping ? "take back" : null;
}
