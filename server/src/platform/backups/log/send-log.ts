import { randomBytes } from "node:crypto";
import { open } from "node:fs/promises";
import { join } from "node:path";
import type { Client } from "pg";
import type { Config } from "../../config.ts";
import { configFor, databaseDirectory, ownerRole } from "../../postgres/cluster.ts";
import { hasKernelNames, tryHold } from "../../postgres/kernel-name.ts";
import { settledPostmaster } from "../../postgres/postmaster.ts";
import { refuseWithoutRoomFor, roomIn } from "../../room.ts";
import { StartupError } from "../../startup-error.ts";
import { asEmbeddedOwner } from "../as-owner.ts";
import { backupRecipients } from "../keys.ts";
import { directoryMark, type Followed, forgetFollowed, keepFollowed, readFollowed } from "./followed-log.ts";
import { type LogPlace, logPlace } from "./log-place.ts";
import {
  nameOfPiece,
  partedBySegments,
  type Piece,
  positionIn,
  segmentBytes,
  segmentOf,
  segmentStart,
} from "./piece.ts";
import { sealPiece } from "./sealed-piece.ts";
import { dropSlots, findSlot, makeSlot, moveSlot } from "./slot.ts";

type Sent = Pick<Config, "dataDir" | "backupsDir" | "s3">;
type Tell = (line: string) => void;

/** Sends what was written in the embedded database since the last time, in pieces beside the backups; nothing where somebody else is at it. */
export async function sendLog(config: Sent, tell: Tell): Promise<void> {
  await alone(config.dataDir, (owner) => sendTo(logPlace(config.backupsDir, config), owner, config.dataDir, tell));
}

/** The database keeps no log for that any longer. */
export async function endLog({ dataDir }: Pick<Config, "dataDir">): Promise<void> {
  await alone(dataDir, (owner) => letGo(owner, dataDir));
}

async function alone(dataDir: string, work: (owner: Client) => Promise<void>): Promise<void> {
  const free = hasKernelNames ? await tryHold(join(dataDir, "backup-log")) : () => undefined;
  if (!free) return;
  try {
    const running = await settledPostmaster(databaseDirectory(dataDir));
    if (!running) throw new StartupError("The database does not run");
    await asEmbeddedOwner(configFor(running.socketDir, ownerRole), work);
  } finally {
    free();
  }
}

async function letGo(owner: Client, dataDir: string): Promise<void> {
  await dropSlots(owner);
  forgetFollowed(dataDir);
}

async function sendTo(place: LogPlace, owner: Client, dataDir: string, tell: Tell): Promise<void> {
  const known = readFollowed(dataDir);
  if (known) await refuseWithoutRoom(owner, known, dataDir); // also where the place of the backups is away
  const next = known && (await goOn(place, owner, known, dataDir));
  if (typeof next === "string") tell(`${next}: the log is kept again from the next backup on`);
  const recipients = await backupRecipients(dataDir, null, refuseWithoutRecipient);
  const followed = next && typeof next !== "string" ? next : await begin(owner, dataDir);
  await sendPieces({ place, owner, recipients, dataDir }, followed);
}

/** What waits to be sent never takes more room than it leaves: the work goes on, and a new chain begins later. */
async function refuseWithoutRoom(owner: Client, { chain }: Followed, dataDir: string): Promise<void> {
  const slot = await findSlot(owner, chain);
  if (!slot || slot.bytes < roomIn(dataDir) * 1_000_000) return;
  await letGo(owner, dataDir);
  await owner.query("checkpoint");
  throw new StartupError("The disk has no room for what was written and waits to be kept with the backups");
}

/** From where the chain goes on; or why it cannot, in words. */
async function goOn(place: LogPlace, owner: Client, known: Followed, dataDir: string): Promise<Followed | string> {
  if (known.directory !== directoryMark(dataDir)) return "This is another database than the one whose log was kept";
  const [sentTo, slot] = [BigInt(known.sentTo), await findSlot(owner, known.chain)];
  if (!slot || slot.from > sentTo) return "The database threw away log that was not kept yet";
  const kept = await lastKept(place, known);
  const end = kept.at(-1)?.to ?? BigInt(known.from);
  const isArrived = kept.some((piece) => piece.to === end && nameOfPiece(piece) === known.sending);
  const isOurs = end === sentTo || isArrived;
  if (isOurs && end <= (await writtenTo(owner)).position && !isForked(kept))
    return { ...known, sentTo: String(end), sending: null };
  return "The log that is kept is not the one of this database alone";
}

/** The pieces from the segment on in which the last one ended. */
async function lastKept(place: LogPlace, { chain, timeline, from, sentTo }: Followed): Promise<Piece[]> {
  const lastByte = BigInt(sentTo) - (sentTo === from ? 0n : 1n);
  const pieces = await place.piecesAfter(chain, segmentOf(timeline, lastByte));
  return pieces.toSorted((a, b) => Number(a.to - b.to));
}

/** A twin of this machine sends to the same chain, or what was given up arrived after all. */
const isForked = (pieces: readonly Piece[]): boolean => new Set(pieces.map(({ from }) => from)).size < pieces.length;

/** It is noted before the slot is made: none is there that nobody knows of, who would give it back. */
async function begin(owner: Client, dataDir: string): Promise<Followed> {
  refuseWithoutRoomFor("what is written until it is kept with the backups", dataDir, Number(segmentBytes));
  const chain = randomBytes(8).toString("hex");
  const { timeline } = await writtenTo(owner);
  const directory = directoryMark(dataDir);
  const begun = { chain, timeline, directory, from: "0", sentTo: "0", sending: null, keptUntil: null };
  keepFollowed(dataDir, begun);
  const from = String(segmentStart(await makeSlot(owner, chain)));
  return { ...begun, from, sentTo: from };
}

type Sending = { place: LogPlace; owner: Client; recipients: readonly string[]; dataDir: string };

async function sendPieces({ place, owner, recipients, dataDir }: Sending, followed: Followed): Promise<void> {
  const { chain, timeline } = followed;
  const { position, at } = await writtenTo(owner);
  let state = followed;
  const keep = (changed: Partial<Followed>) => keepFollowed(dataDir, (state = { ...state, ...changed }));
  keep({});
  for (const part of partedBySegments(BigInt(followed.sentTo), position)) {
    await refuseWithoutRoom(owner, state, dataDir);
    const piece: Piece = { chain, timeline, ...part, at };
    const bytes = await readLog(owner, piece, dataDir);
    keep({ sending: nameOfPiece(piece) });
    await place.put(piece, await sealPiece(bytes, recipients));
    keep({ sentTo: String(part.to), sending: null });
    await moveSlot(owner, chain, part.to);
  }
  keep({ keptUntil: at });
}

/** What is written up to here stays as it is, also when the database dies; whatever anybody was told to be kept before the moment is in it. */
async function writtenTo(owner: Client): Promise<{ at: string; position: bigint; timeline: string }> {
  const { rows: before } = await owner.query<{ at: Date }>("select clock_timestamp() as at");
  const { rows } = await owner.query<{ position: string; timeline: string }>(
    `select position::text, left(pg_walfile_name(position), 8) as timeline from pg_current_wal_flush_lsn() as position`,
  );
  const { position = "0/0", timeline = "" } = rows[0] ?? {};
  return { at: (before[0]?.at ?? new Date()).toISOString(), position: positionIn(position), timeline };
}

/** As long as the slot stands, no file of it is used again for what comes later. */
async function readLog(owner: Client, { chain, timeline, from, to }: Piece, dataDir: string): Promise<Buffer> {
  const file = await open(join(databaseDirectory(dataDir), "pg_wal", segmentOf(timeline, from)), "r");
  const bytes = Buffer.alloc(Number(to - from));
  const { bytesRead } = await file
    .read(bytes, 0, bytes.length, Number(from - segmentStart(from)))
    .finally(() => file.close());
  if (bytesRead === bytes.length && (await findSlot(owner, chain))) return bytes;
  throw new StartupError("The database threw away log that was not kept yet");
}

function refuseWithoutRecipient(): never {
  throw new StartupError("Nobody holds an identity that opens backups: make the first one at the shell");
}
