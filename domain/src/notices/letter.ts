import { has, kinds } from "../kinds.ts";
import type { Language } from "../words.ts";
import { listOf } from "./list-of.ts";
import type { Notice } from "./records.ts";
import { saidOf } from "./said.ts";

/** A mail in the reader's language, without its address. */
export type NoticeLetter = { subject: string; body: string; link: string };

/**
 * The mail that tells of some notices together, the first one first: what happened, the words that were said, and where to see it. Of one
 * notice the link leads there, of several to the inbox. `base` is the workspace's address. At the end stands where one chooses otherwise.
 */
export function noticeLetter(notices: readonly Notice[], base: string, language: Language): NoticeLetter {
  const [only] = notices.length === 1 ? notices : [];
  const paragraphs = notices.map((notice) => {
    const lines = [sentenceOf(notice, language), notice.text, !only && addressOf(notice, base)];
    return lines.filter(Boolean).join("\n");
  });
  const way = `${wayOut[language]}\n${base}/settings/notices`;
  return {
    subject: only ? sentenceOf(only, language) : several[language](notices.length),
    body: [...paragraphs, way].join("\n\n"),
    link: (only && addressOf(only, base)) ?? `${base}/inbox`,
  };
}

function sentenceOf({ kind, actor, record, records }: Notice, language: Language): string {
  const said = saidOf({ kind, actorName: actor.name, recordName: record.name, records }, language);
  return [said.before, said.record, said.after].filter(Boolean).join(" ");
}

function addressOf({ kind: told, records, record: { kind, id } }: Notice, base: string): string | null {
  if (records > 1 && told === "activity_due") return `${base}/my-day`;
  const list = records > 1 && listOf(told);
  if (list) return `${base}/${kind === "lead" ? "leads" : "opportunities"}?followUp=${list}`;
  if (records > 1 && told === "delivery_late") return `${base}/deliveries?late=true`;
  if (kind === "import") return `${base}/import/${id}`;
  return has(kind, "path") ? `${base}/${kinds[kind].path}/${id}` : null;
}

const several = { en: (n: number) => `${n} things in your inbox`, es: (n: number) => `${n} avisos` };
const wayOut = { en: "You choose here what you are told by mail:", es: "Aquí eliges qué te llega por correo:" };
