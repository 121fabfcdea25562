import { keyFrom, valuesOfForm } from "../read-body.ts";
import { isObject } from "../values.ts";
import type { CallPart } from "./call-part.ts";
import type { PresetName } from "./presets.ts";
import { providerCalls } from "./provider-calls.ts";

const mostParts = 100;

/** What a call tells of: a body as a rule, each of a list of them, or what its provider calls a lead. None where it cannot be read. */
export function splitCall(text: string, mediaType: string, preset: PresetName): CallPart[] {
  const body = readPosted(text, mediaType);
  if (body === undefined) return [];
  const bodies = Array.isArray(body) && body.length > 0 && body.every(isObject) ? body : [body];
  const parts = bodies.flatMap((each) => partsOf(each, preset));
  return parts.length > mostParts ? [] : parts;
}

/** A script that knows no header tells its calls apart by a key in the body. */
function partsOf(body: unknown, preset: PresetName): CallPart[] {
  if (!isObject(body)) return [{ key: null, body }];
  return providerCalls[preset]?.(body) ?? [{ key: keyFrom(body["key"]), body }];
}

/** JSON of whatever kind, or a form of a page; undefined for anything else. */
export function readPosted(text: string, mediaType: string): unknown {
  if (/^application\/x-www-form-urlencoded\b/i.test(mediaType)) return nested(valuesOfForm(text));
  try {
    const parsed: unknown = JSON.parse(text.replace(/^\ufeff/, ""));
    return typeof parsed === "object" && parsed !== null ? parsed : undefined;
  } catch {
    return undefined;
  }
}

const deepest = 8;

/** Names with brackets are groups, as PHP writes them: `fields[email][value]`. */
function nested(values: Record<string, unknown>): Record<string, unknown> {
  const body = bare();
  for (const [name, value] of Object.entries(values)) {
    const parts = [name.replace(/\[.*$/s, ""), ...[...name.matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? "")];
    const path = parts.filter((part) => part !== "").slice(0, deepest);
    const last = path.pop();
    if (last === undefined) continue;
    const holder = holderAt(body, path);
    if (holder && !(last in holder)) holder[last] = value;
    else body[name] = value;
  }
  return body;
}

/** The group at a path, made where it is not there; null where a value stands in its way. */
function holderAt(body: Record<string, unknown>, path: readonly string[]): Record<string, unknown> | null {
  let holder = body;
  for (const part of path) {
    holder[part] ??= bare();
    const next = holder[part];
    if (!isObject(next)) return null;
    holder = next;
  }
  return holder;
}

/** Without a prototype: a name may be any. */
const bare = (): Record<string, unknown> => Object.create(null) as Record<string, unknown>; // an empty object is one
