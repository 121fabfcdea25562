import type { LucideIcon } from "lucide-react";
import type { Language, Pair } from "./words.ts";

type RecordKind = { words: Pair<string>; path: (id: string) => string; icon: LucideIcon };

/** Where each kind of record lives, for search and links between records. Modules with a page add their line. */
const kinds: Record<string, RecordKind> = {};

export const recordAddress = (kind: string, id: string): string | null => kinds[kind]?.path(id) ?? null;
export const recordKindWords = (kind: string, language: Language): string | null =>
  kinds[kind]?.words[language] ?? null;
export const recordIcon = (kind: string): LucideIcon | null => kinds[kind]?.icon ?? null;
