import type { CalendarDate, Moment } from "@trato/domain/dates.ts";
import { dayIn } from "@trato/domain/dates.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import { hasScope, type Scope, scopeOf } from "@trato/domain/keys/scopes.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { SubjectKind } from "@trato/domain/kinds.ts";
import type { Numbering } from "@trato/domain/number-formats.ts";
import type { Reach, Role } from "@trato/domain/permissions.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Db, Mode, Settings } from "./database/database.ts";
import type { Told } from "./events.ts";
import { newId } from "./new-id.ts";
import type { Site } from "./site.ts";

/** Who acts: a member, a customer with a link to one document, or Trato itself (jobs, set-up). */
export type Actor = {
  kind: "member" | "customer" | "system";
  memberId: Id<"members"> | null;
  name: string;
  role: Role | "system" | "portal";
  reach: Reach;
  teamIds: readonly Id<"teams">[];
  documentId: Id<"sales"> | null;
  /** A member by an API key, which may have leaked. */
  isByKey?: true;
  /** Which key it is, what it may do (null: all that its member may), and until when. */
  apiKey?: KeyOfActor;
  /** By a session that the workspace's own provider of sign-ins opened: nothing of other workspaces is theirs to see. */
  isOnlyHere?: true;
};

export type KeyOfActor = {
  id: Id<"api_keys">;
  name: string;
  scopes: readonly Scope[] | null;
  expiresAt: Moment | null;
};

/** The workspace's settings that commands compute with. */
export type Workspace = {
  id: Id<"workspaces">;
  slug: string;
  name: string;
  country: string;
  currency: string;
  currencyDecimals: number;
  timeZone: string;
  language: Language;
  roundingMethod: "per_line" | "globally";
  priceDecimals: number;
  validityDays: number;
  refusesWithoutStock: boolean;
  /** An order beyond the customer's credit limit waits for somebody who may confirm it all the same. */
  holdsOverCredit: boolean;
  /** Quotations that were sent hold their goods: others who offer the same are warned. */
  holdsOfferedGoods: boolean;
  /** Whoever does not reach a record that looks like his own is told which colleague follows it. */
  tellsOfColleagues: boolean;
  numbering: Numbering;
  /** It has a mail server of its own. */
  hasMailServer: boolean;
};

/** An entry of the diary: what was done to which record, and of changed fields the values before and after. */
export type Recorded = {
  id: Id<"diary">;
  event: DiaryEvent;
  record: { kind: SubjectKind; id: string };
  about: { kind: string; id: string } | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** All that a command knows of its surroundings: one request, one transaction, one clock. */
export type Context = {
  db: Db;
  /** Whether it may write. */
  mode: Mode;
  actor: Actor;
  workspace: Workspace;
  site: Site;
  language: Language;
  now: Moment;
  today: CalendarDate;
  requestId: string;
  clientId: string | null;
  /** The file that is being brought in, or taken back. */
  importId: Id<"imports"> | null;
  newId: <Table extends string>() => Id<Table>;
  /** What other screens must hear of after the commit. */
  changes: Told[];
  /** How many diary entries the command has written; a write without any is a bug. What they say, for whoever asks for it. */
  trace: { entries: number; recorded?: Recorded[] };
};

export type Origin = {
  requestId: string;
  clientId: string | null;
  language: Language | null;
  at?: Date;
  /** A request without a session that is to be done once. */
  once?: Once | null;
};

/** A write under an idempotency key. */
export type Once = {
  key: string;
  /** What was asked: the same key with another request is refused. */
  asked: unknown;
  /** Its answer holds a secret, which is stored nowhere: a repetition is refused. */
  isShownOnce: boolean;
};

/** Whether mail leaves by itself: by the workspace's own server, or by that of the environment. */
export const isMailSet = ({ site, workspace }: Pick<Context, "site" | "workspace">): boolean =>
  site.smtpUrl !== null || workspace.hasMailServer;

export function contextFor(
  db: Db,
  site: Site,
  actor: Actor,
  workspace: Workspace,
  { mode = "write", ...origin }: Origin & { mode?: Mode },
): Context {
  const now = (origin.at ?? new Date()).toISOString() as Moment; // an ISO moment by construction
  return {
    db,
    mode,
    actor,
    workspace,
    site,
    language: origin.language ?? workspace.language,
    now,
    today: dayIn(workspace.timeZone, now),
    requestId: origin.requestId,
    clientId: origin.clientId,
    importId: null,
    newId,
    changes: [],
    trace: { entries: 0 },
  };
}

/** The system itself: reaches everything in one workspace. */
export const systemActor: Actor = {
  kind: "system",
  memberId: null,
  name: "Trato",
  role: "system",
  reach: "all",
  teamIds: [],
  documentId: null,
};

export function settingsOf(actor: Actor, workspaceId: Id<"workspaces">, mode: Mode = "write"): Settings {
  const showsCosts = mode === "write" || hasScope(actor.apiKey?.scopes, scopeOf("product.seeCosts"));
  return {
    ...(!showsCosts && { withheld: "costs" }),
    workspace: workspaceId,
    member: actor.memberId,
    role: actor.role,
    reach: actor.reach,
    teams: actor.teamIds,
    document: actor.documentId,
  };
}
