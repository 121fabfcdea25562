import { eventOf } from "@trato/domain/events.ts";
import type { Language } from "@trato/domain/words.ts";
import { reasonWords } from "../sequences/sequence-labels.ts";
import type { Entry } from "./timeline-queries.ts";

const told = /^(sequence\.(begun|paused|resumed|stopped|finished)|lead\.not_answered)$/;

/** Which sequence began, rests or ended, and why; why a lead was not answered by itself. Null for whatever else there is. */
export function sequenceText(
  { event, after }: Pick<Entry, "event" | "after">,
  language: Language,
  quoted: (name: string) => string,
): string | null {
  if (!told.test(event)) return null;
  const said = eventOf(event)?.[language] ?? "";
  const { sequence, reason, missing } = after ?? {};
  const named = typeof sequence === "string" ? `${said} ${quoted(sequence)}` : said;
  if (typeof reason !== "string" || !(reason in reasonWords)) return named;
  const why = reasonWords[reason as keyof typeof reasonWords][language]; // as just asked
  const gaps = Array.isArray(missing) && missing.length > 0 ? ` (${missing.join(", ")})` : "";
  return `${named}: ${why.toLowerCase()}${gaps}`;
}
