import { Refusal } from "@trato/domain/errors.ts";

/** What a line names; refused with the line's place where it is not there. */
export function known<Key, Value>(all: ReadonlyMap<Key, Value>, key: Key, path: string): Value {
  const found = all.get(key);
  if (!found) throw new Refusal("invalid", "reference.unknown", { path });
  return found;
}
