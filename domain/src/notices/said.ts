import { everyday } from "../everyday.ts";
import type { Language } from "../words.ts";
import { factsOfNotice, type NoticeKind } from "./kinds.ts";

export type SaidNotice = { kind: NoticeKind; actorName: string; recordName: string; records: number };

/** The parts of the sentence that a notice is: "Blas Gil assigned you", "Office for Lar", "and 3 more". */
export function saidOf({ kind, actorName, recordName, records }: SaidNotice, language: Language) {
  const facts = factsOfNotice(kind);
  return {
    before: facts.isDone ? `${actorName} ${facts[language]}` : `${facts[language]}:`,
    record: recordName,
    after: records > 1 ? everyday.andMore[language](records - 1) : "",
  };
}
