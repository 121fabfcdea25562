import { type Likeness, sameSigns } from "@trato/domain/contacts/likeness.ts";
import { sameSignWords, surenessWords } from "@trato/domain/contacts/likeness-words.ts";
import { eventOf } from "@trato/domain/events.ts";
import { basisWords } from "@trato/domain/opportunities/pool/bases.ts";
import type { Language } from "@trato/domain/words.ts";
import { useMe } from "../platform/session.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { activityKindWords } from "../activities/labels.ts";
import { sourceText } from "../capture/source-text.ts";
import { historyFieldOf } from "./history-fields.ts";
import { sequenceText } from "./sequence-text.ts";
import { timelineWords } from "./timeline-labels.ts";
import type { Entry } from "./timeline-queries.ts";
import { type FieldText, useFieldText } from "./use-field-text.ts";

export type EntryWords = {
  /** Who did it. */
  who: string;
  /** What was done, to stand after the name. */
  what: string;
  /** What else there is to say, line by line. */
  more: readonly string[];
};

/** An entry of the history in the reader's words. */
export function useEntryWords(): (entry: Entry) => EntryWords {
  const t = useWords(timelineWords);
  const language = useLanguage();
  const kinds = useWords(activityKindWords);
  const text = useFieldText();
  const { member } = useMe();
  const changes = (entry: Entry): string[] => changesOf(entry, { t, text, language });
  return (entry) => {
    const { event, actor, activity, arrival } = entry;
    const name = actor.kind === "customer" ? actor.name || t.customer : (actor.name ?? "Trato");
    const who = actor.key ? t.byKey(actor.key, name) : name;
    const said = eventOf(event)?.[language] ?? t.didSomething;
    if (activity && event !== "call.logged") {
      const what = `${said}: ${kinds[activity.kind]} · ${activity.summary}`;
      return { who, what, more: event === "activity.edited" ? changes(entry) : [] };
    }
    const fileName = event.startsWith("file.") && text("text", entry.after?.["name"] ?? entry.before?.["name"]);
    if (fileName) return { who, what: namesFileThere(entry) ? `${said}:` : `${said}: ${fileName}`, more: [] };
    if (arrival?.mail) return { who, what: said, more: [] };
    if (arrival) return { who, what: `${said} (${sourceText(arrival, language)})`, more: consentIn(arrival, t) };
    const own =
      ownWords(entry, { t, text, memberId: actor.id ?? member.id }) ?? sequenceText(entry, language, t.quoted);
    if (own) return { who, what: own, more: [] };
    if (isMerging(event)) return { who, what: mergedWords(entry, said, t, language), more: changes(entry) };
    if (entry.list && event !== "lead.given_out")
      return { who, what: said, more: [t.ofList(entry.list.source, basisWords[entry.list.basis][language])] };
    if (/\.(read_again|reading_undone)$/.test(event)) return { who, what: said, more: changes(entry) };
    if (!/\.(edited|changed)$/.test(event))
      return { who, what: said, more: [...reasonOf(entry, t, text), ...likenessIn(entry, t, language)] };
    const told = changes(entry);
    const [only] = told;
    return only && told.length === 1 ? { who, what: only, more: [] } : { who, what: said, more: told };
  };
}

const consentIn = ({ consent }: NonNullable<Entry["arrival"]>, t: Said): string[] =>
  consent ? [t.agreedTo(consent.text)] : [];

type Said = ReturnType<typeof useWords<typeof timelineWords>>;

/** Moves and assignments have a sentence of their own. */
function ownWords(
  { event, before, after, list }: Entry,
  { t, text, memberId }: { t: Said; text: FieldText; memberId: string },
): string | null {
  if (event.endsWith(".moved")) {
    const from = text("stage", before?.["stageId"]);
    const to = text("stage", after?.["stageId"]);
    return from && to ? t.movedFromTo(from, to) : null;
  }
  if (event === "lead.given_out" && list) {
    const name = text("member", after?.["salespersonId"]);
    return name ? t.gaveTo(name, list.source) : t.gaveToTeam(list.source);
  }
  if (event === "lead.team_drawn") return teamDrawnWords(after?.["drawn"], t, text);
  if (event === "lead.drawn" || event === "lead.went_on")
    return drawnWords(after?.["drawn"], { t, text, isNext: event === "lead.went_on" });
  if (!event.endsWith(".assigned") || after?.["salespersonId"] === undefined) return null;
  if (after["salespersonId"] === null) return t.leftToNobody;
  if (after["salespersonId"] === memberId) return t.tookIt;
  const name = text("member", after["salespersonId"]);
  return name && t.assignedTo(name);
}

/** To whom a rule gave it: to somebody, or to a team as a whole. */
function drawnWords(drawn: unknown, { t, text, isNext }: { t: Said; text: FieldText; isNext: boolean }): string | null {
  const { rule, member, teamId } = drawn as { rule: string; member: string | null; teamId: string | null }; // as it was written
  const to = member ?? text("team", teamId);
  return to && (isNext ? t.wentOnTo(to, rule) : t.gaveByRule(to, rule));
}

/** To whom the teams' draw gave it. */
function teamDrawnWords(drawn: unknown, t: Said, text: FieldText): string | null {
  const { member, teamId } = drawn as { member: string | null; teamId: string | null }; // as it was written
  const to = member ?? text("team", teamId);
  return to && t.gaveByDraw(to);
}

const isMerging = (event: string): boolean => /\.(merged|separated)$/.test(event);

/** With which other records it became one, or stands apart from again. */
function mergedWords({ after }: Entry, said: string, t: Said, language: Language): string {
  const named = after?.["merged"] ?? after?.["separated"];
  if (!Array.isArray(named) || named.length === 0) return said;
  const names = new Intl.ListFormat(language).format(named.map((name) => t.quoted(String(name))));
  return t.mergedWith(said, names);
}

function reasonOf({ event, after }: Entry, t: Said, text: FieldText): string[] {
  const given = text("lostReason", after?.["lostReasonId"]) ?? text("text", after?.["declineReason"]);
  if (given && /\.(lost|declined)$/.test(event)) return [t.reason(given)];
  const said = text("text", after?.["approvalNote"]);
  return said ? [said] : [];
}

/** How many look like it, how sure that is and by what. */
function likenessIn({ event, after }: Entry, t: Said, language: Language): string[] {
  if (event !== "lead.recognised") return [];
  const { contacts, opportunities, sureness, same } = after as FoundAlike; // as it was written
  const why = sameSigns.filter((sign) => same.includes(sign)).map((sign) => sameSignWords[sign][language]);
  const found = [contacts > 0 && t.contactsAlike(contacts), opportunities > 0 && t.dealsAlike(opportunities)];
  return [...found.filter((line) => line !== false), `${surenessWords[sureness][language]}: ${why.join(", ")}`];
}
type FoundAlike = Likeness & { contacts: number; opportunities: number };

type Saying = { t: Said; text: FieldText; language: Language };

/** "changed the price from 10 € to 12 €", for every field worth telling. */
function changesOf({ event, before, after }: Entry, { t, text, language }: Saying): string[] {
  return Object.entries(after ?? {}).flatMap(([name, value]) => {
    const field = historyFieldOf(event, name);
    if (!field) return [];
    const what = field.words[language];
    const from = text(field.kind, before?.[name], before?.["currency"]);
    const to = text(field.kind, value, after?.["currency"]);
    if (from && to) return [t.changed(what, from, to)];
    if (to) return [t.set(what, to)];
    return [from ? t.removed(what, from) : t.touched(what)];
  });
}

/** Whether a file that was added is still there: its name is a link then, and so no part of the words. */
export const namesFileThere = ({ event, file }: Pick<Entry, "event" | "file">): boolean =>
  (event === "file.attached" || event === "file.restored") && file?.isRemoved === false;
