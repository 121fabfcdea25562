import {
  type AboutKind,
  has,
  type IdName,
  type Kind,
  kinds,
  type KindTaking,
  type PageKind,
  takes,
  type Writing,
} from "@trato/domain/kinds.ts";
import type { Language } from "@trato/domain/words.ts";
import { paths } from "./paths.ts";

/** A record that something is said about or planned for. */
export type Subject<K extends AboutKind = AboutKind> = { kind: K; id: string };

/** The record's id under the name that its own routes give it. */
export function idOf({ kind, id }: { kind: PageKind; id: string }): Record<IdName<PageKind>, string> {
  return { [`${kind}Id`]: id } as Record<IdName<PageKind>, string>; // each route reads its own name only
}

export function isTaking<What extends Writing>(
  subject: Subject,
  what: What,
): subject is Subject<Extract<AboutKind, KindTaking<What>>> {
  return takes(subject.kind, what);
}

/** Where a record has its page, for search and links between records; null where its kind has none. */
export function recordAddress(kind: Kind, id: string): string | null {
  return has(kind, "path") ? paths[kind](id) : null;
}

export function recordKindWords(kind: Kind, language: Language): string | null {
  return has(kind, "one") ? kinds[kind].one[language] : null;
}
