import { leadOf, type ReadLead } from "./lead-of.ts";
import { isObject, liesTooDeep, type Values } from "./values.ts";
import type { WaitingReason } from "./words.ts";

/** What was sent, as far as it can be read: its own key, and the lead, or why there is none. */
export type ReadBody = { key: string | null; read: ReadLead | { reason: WaitingReason } };

const longestKey = 1_000;

/** Reads names and values that were sent as JSON, or as a form of a page. */
export function readBody(body: string, mediaType: string): ReadBody {
  const values = /^application\/x-www-form-urlencoded\b/i.test(mediaType) ? valuesOfForm(body) : valuesOfJson(body);
  if (!values) return { key: null, read: { reason: "unreadable" } };
  const { key, ...given } = values;
  return { key: keyFrom(key), read: leadOf(given) ?? { reason: "empty" } };
}

/** What a key may be: a text or a number, without what no text keeps. */
export function keyFrom(key: unknown): string | null {
  if (typeof key !== "string" && typeof key !== "number") return null;
  return String(key).replaceAll("\0", "").trim().slice(0, longestKey).toWellFormed() || null;
}

/** A name that comes more than once has all its values. */
export function valuesOfForm(body: string): Record<string, unknown> {
  const values = new Map<string, string[]>();
  for (const pair of body.split("&").filter(Boolean)) {
    const [name = "", ...rest] = pair.split("=").map(decoded);
    values.set(name, [...(values.get(name) ?? []), rest.join("=")]);
  }
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length > 1 ? all : all[0]]));
}

function decoded(text: string): string {
  const spaced = text.replaceAll("+", " ");
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

function valuesOfJson(body: string): Values | null {
  try {
    const parsed: unknown = JSON.parse(body.replace(/^\ufeff/, ""));
    return isObject(parsed) && !liesTooDeep(parsed) ? parsed : null;
  } catch {
    return null;
  }
}
