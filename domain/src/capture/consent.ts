import { oneLine } from "../one-form.ts";
import type { Consent } from "./records.ts";

const longestText = 2_000;

/** What was agreed to: the words themselves, or an object with the words (`text`) and when (`at`). Null where nothing was. */
export function consentOf(value: unknown): Consent | null {
  if (value === true) return { text: "", at: null };
  if (typeof value === "string") return value.trim() ? { text: oneLine(value).slice(0, longestText), at: null } : null;
  if (typeof value !== "object" || value === null || !("text" in value) || typeof value.text !== "string") return null;
  const at = "at" in value && typeof value.at === "string" ? oneLine(value.at).slice(0, 40) : null;
  return { text: oneLine(value.text).slice(0, longestText), at };
}
