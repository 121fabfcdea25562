import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { ImapFlow } from "imapflow";
import { mostFileBytes } from "@trato/domain/contents/media-types.ts";
import type { Moment } from "@trato/domain/dates.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { ContentsAway } from "../../../platform/contents/contents-away.ts";
import { isDatabaseAway } from "../../../platform/database/lost.ts";
import { isDiskFull } from "../../../platform/room.ts";
import { tellFault } from "../../../platform/tell-lines.ts";
import { toldStack } from "../../../platform/told-error.ts";
import type { Context } from "../../../platform/context.ts";
import { tellOthers } from "../../../platform/events.ts";
import { insertOwn, updateOwn } from "../../../platform/rows.ts";
import type { ReceivedArrival } from "@trato/domain/capture/records.ts";
import type { Concern, MailWay } from "../../mail/mail-way.ts";
import { parseApart } from "../../mail/parse-apart.ts";
import { takeMail } from "../../mail/take-mail.ts";
import { findConcern } from "./find-concern.ts";
import { at, type FolderPlace, originOf, type Settings } from "./folder-place.ts";

/** Trato itself cannot keep a mail now, whatever the mailbox does: its disk or its database is away. */
export class NotKept extends Error {}

const atOnce = 200;

/** Takes in mails of the open folder, each as any other mail comes in, and none twice. To be cut off at any point loses nothing. */
export async function takeMails(
  place: FolderPlace,
  settings: Settings,
  client: ImapFlow,
  uids: readonly number[],
  over: AbortSignal,
): Promise<void> {
  const { memberId } = settings;
  for (let from = 0; from < uids.length; from += atOnce) {
    const leftOut: number[] = [];
    for (const lying of await look(client, uids.slice(from, from + atOnce), memberId !== null)) {
      over.throwIfAborted();
      const concern = memberId && (await concernOf(place, { ...settings, memberId }, client, lying));
      if (memberId && !concern) leftOut.push(lying.uid);
      else await takeOne(place, settings, client, { ...lying, ...(concern && { concern }) });
    }
    if (leftOut.length > 0) await keptOrNot(() => at(place, "write", (ctx) => leaveOut(ctx, place, leftOut)));
  }
}

type Lying = { uid: number; bytes: number; cameAt: Moment; headers: Buffer | null; concern?: Concern };

/** How large each is and when it came; what has gone meanwhile is none of them. */
async function look(client: ImapFlow, uids: readonly number[], withHeaders: boolean): Promise<Lying[]> {
  const found: Lying[] = [];
  for await (const { uid, size, internalDate, headers = null } of client.fetch(
    uids.join(","),
    { uid: true, size: true, internalDate: true, headers: withHeaders },
    { uid: true },
  ))
    found.push({ uid, bytes: size ?? 0, cameAt: momentOf(internalDate), headers });
  return found.sort((one, other) => one.uid - other.uid);
}

function momentOf(given: Date | string | undefined): Moment {
  const date = new Date(given ?? Number.NaN);
  return (Number.isNaN(date.getTime()) ? new Date() : date).toISOString() as Moment; // an ISO moment by construction
}

/** Above that, what a server tells of a mail is no report any more. */
const largestReport = 5_000_000;

/** Of a mail in a member's own mailbox its headers are read first, and all of it only where it concerns a record. */
async function concernOf(
  place: FolderPlace,
  settings: Parameters<typeof findConcern>[1],
  client: ImapFlow,
  { uid, bytes, headers }: Lying,
): Promise<Concern | null> {
  const beginning = headers && (await parseApart(headers));
  if (!beginning) return null;
  const readAll = async () => {
    const source = bytes > largestReport ? null : await wholeOf(client, uid);
    return source && parseApart(await buffer(source));
  };
  return keptOrNot(() => findConcern(place, settings, { beginning, readAll }), client);
}

/** What the mailbox does itself is told of it; all else is Trato's own doing. */
async function keptOrNot<T>(work: () => Promise<T>, client?: ImapFlow): Promise<T> {
  return work().catch((error: unknown) => {
    if (client?.usable === false) throw error;
    throw new NotKept("a mailbox cannot be read for now", { cause: error });
  });
}

/** They lie there, and concern no record. */
async function leaveOut(ctx: Context, { mailboxId, path }: FolderPlace, uids: readonly number[]): Promise<void> {
  await insertOwn(
    ctx,
    "mailboxMails",
    uids.map((uid) => ({ mailboxId, path, uid, arrivalId: null })),
  )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  tellOthers(ctx, "setting", mailboxId, 0);
}

async function takeOne(place: FolderPlace, settings: Settings, client: ImapFlow, lying: Lying): Promise<void> {
  const way = wayOf(place, settings, lying);
  try {
    await takeAs(place, client, lying, way);
  } catch (error) {
    if (!client.usable) throw error;
    if (isForNow(error)) throw new NotKept("a mail of a mailbox cannot be kept for now", { cause: error });
    // something of it is more than can be read: it is kept as it is
    tellFault(`Mail ${lying.uid} of ${place.path} (mailbox ${place.mailboxId}) is kept unread: ${toldStack(error)}`);
    await takeAs(place, client, lying, { ...way, isUnreadable: true }).catch((again: unknown) => {
      throw client.usable ? new NotKept("a mail of a mailbox cannot be kept", { cause: again }) : again;
    });
  }
}

/** It passes: the mail is none the worse for it. */
function isForNow(error: unknown): boolean {
  if (isDatabaseAway(error) || isDiskFull(error) || error instanceof ContentsAway) return true;
  if (error instanceof Refusal) return error.kind !== "too_large" && error.kind !== "invalid";
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return /^(?!2[23])[0-9A-Z]{5}$/.test(code); // the database refuses, and not what it was given
}

async function takeAs(place: FolderPlace, client: ImapFlow, { uid, bytes }: Lying, way: MailWay): Promise<void> {
  const source = bytes > mostFileBytes ? await beginningOf(client, uid) : await wholeOf(client, uid);
  if (source)
    await takeMail({ ...place, origin: originOf(place) }, source, { ...way, isTooLarge: bytes > mostFileBytes });
}

/** It is read without a mark: to whoever opens the mailbox himself it is as new as before. */
async function wholeOf(client: ImapFlow, uid: number): Promise<Readable | null> {
  const { content } = await client.download(String(uid), undefined, { uid: true });
  return content ?? null;
}

async function beginningOf(client: ImapFlow, uid: number): Promise<Readable | null> {
  const found = await client.fetchOne(String(uid), { headers: true }, { uid: true });
  return found && found.headers ? Readable.from([found.headers]) : null;
}

function wayOf(place: FolderPlace, settings: Settings, { uid, cameAt, concern }: Lying): MailWay {
  const { teamId, source, medium, campaign, ignoredSenders, ignoredWords } = settings;
  const said = Object.entries({ teamId, source, medium, campaign }).filter(([, value]) => value !== null);
  return {
    lead: Object.fromEntries(said),
    rules: { ignoredSenders, ignoredWords },
    ...(concern && { concern }),
    cameAt,
    kept: async (ctx, received) => {
      if (concern) tellOthers(ctx, "setting", place.mailboxId, 0); // of arrivals those hear alone who lead
      await keep(ctx, place, uid, received);
    },
  };
}

/** Which arrival it is, and how far the folder is read. */
async function keep(ctx: Context, { mailboxId, path }: FolderPlace, uid: number, { arrivalId }: ReceivedArrival) {
  await insertOwn(ctx, "mailboxMails", { mailboxId, path, uid, arrivalId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await updateOwn(ctx, "mailboxFolders")
    .set({ lastUid: uid })
    .where("mailboxId", "=", mailboxId)
    .where("path", "=", path)
    .where("lastUid", "<", uid)
    .execute();
}
