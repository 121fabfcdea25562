import type { Pair } from "./words.ts";

/** The signs that a line of a history bears. */
export type EventIcon =
  | "plus"
  | "pencil"
  | "right"
  | "person"
  | "onward"
  | "trophy"
  | "cross"
  | "again"
  | "sent"
  | "eye"
  | "check"
  | "truck"
  | "back"
  | "archive"
  | "bin"
  | "no_mail"
  | "question"
  | "file"
  | "clip"
  | "at"
  | "clock"
  | "merge";

/**
 * What was done, by its stable name: the words that follow the actor's name, and a sign. The main events of a document or deal are told
 * in the history of what it belongs to as well: of its customer, its opportunity.
 */
export type Events = Record<string, Pair<string> & { icon: EventIcon; isMain?: true }>;
