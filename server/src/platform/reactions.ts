import type { Decimal } from "@trato/domain/decimal.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { OriginKind, SubjectKind } from "@trato/domain/kinds.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Context } from "./context.ts";

type Subject = { kind: SubjectKind; id: string };

/** The document that asked for goods, which stock does not know otherwise. */
export type DocumentOrigin = { kind: OriginKind; id: string; number: string | null };

/** How much of the lines of a document nobody waits for any more, in the products' units. */
export type GivenUpGoods = readonly { originLineId: string | null; productId: Id<"products">; quantity: Decimal }[];

/** A mail about somebody's account; `about` is the member. */
export type AccountMail = {
  about: string;
  to: string;
  subject: string;
  body: string;
  /** The workspace's, where none is said. */
  language?: Language;
  link: string;
  isLinkConcealed?: boolean;
};

/** A mail about a record, and to whom it goes. */
export type MailAbout = Subject & { to: string[] };

/** What one entry of the diary says of one record, or those of many that one command made together. */
export type RecordedEvent = {
  event: DiaryEvent;
  kind: SubjectKind;
  records: readonly { id: string; before?: Fields; after?: Fields }[];
  /** The note, activity, message or arrival that it is about. */
  about?: { kind: "note" | "activity" | "message" | "file" | "arrival"; id: string };
};
type Fields = Record<string, unknown> | null;

/** What a module tells upwards, to modules that it does not know. They answer in the same transaction. */
export type Reactions = {
  /** Goods of a document are about to move: whoever owns it locks it first. */
  originLocked: (ctx: Context, origin: Pick<DocumentOrigin, "kind" | "id">) => Promise<void>;
  /** Goods of a document moved, came back or will never come: `givenUp` says which of them nobody waits for any more. */
  goodsMoved: (ctx: Context, origin: Pick<DocumentOrigin, "kind" | "id">, givenUp: GivenUpGoods) => Promise<void>;
  /** A deal is being lost, and what is offered for it with it: locked first, and offered no longer once that is called. */
  offersHeld: (ctx: Context, id: Id<"opportunities">) => Promise<() => Promise<void>>;
  activitiesChanged: (ctx: Context, subject: Subject) => Promise<void>;
  /** Something is recorded in the diary: whoever must know of it is told. */
  recorded: (ctx: Context, recorded: RecordedEvent) => Promise<void>;
  /** A member's account needs a mail: an invitation, a password reset. */
  accountMail: (ctx: Context, mail: AccountMail) => Promise<void>;
  /** A mail leaves: which ones it follows, by their ids, the nearest last. */
  mailsBefore: (ctx: Context, mail: MailAbout) => Promise<string[]>;
};

let installed: Reactions | null = null;

/** Called once by the table in server/src/reactions.ts. */
export function installReactions(reactions: Reactions): void {
  installed = reactions;
}

export function reactions(): Reactions {
  if (!installed) throw new Error("import server/src/reactions.ts before running commands");
  return installed;
}
