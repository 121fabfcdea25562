import { sql } from "kysely";
import {
  type ArrivalState,
  obstacleToPutBack,
  obstacleToReadAgain,
  obstacleToSetAside,
  obstacleToTake,
} from "@trato/domain/capture/lifecycle.ts";
import type { Arrival, ArrivalDetails, Consent, ReceivedArrival } from "@trato/domain/capture/records.ts";
import type { Source } from "@trato/domain/capture/sources.ts";
import type { WaitingReason } from "@trato/domain/capture/words.ts";
import type { Obstacle } from "@trato/domain/errors.ts";
import { recordKind } from "@trato/domain/kinds.ts";
import type { Id } from "@trato/domain/ids.ts";
import { refusalWords } from "@trato/domain/refusal-words.ts";
import { speak } from "@trato/domain/words.ts";
import type { Context } from "../platform/context.ts";
import { permissionOf } from "../platform/permissions.ts";
import { found, own } from "../platform/rows.ts";

/** What a raw copy is kept as. */
export type RawCopy = { sha256: string; bytes: number; mediaType: string };

type Became = { kind: NonNullable<ReceivedArrival["kind"]>; id: string };

export type NewArrival = {
  id: Id<"arrivals">;
  source: Source;
  channel: string;
  sourceKey: string | null;
  state: ArrivalState;
  reason: WaitingReason | null;
  detail: Detail | null;
  title: string;
  sender: string | null;
  read: object;
  consent: Consent | null;
  /** None of what is kept whole as it was read. */
  raw: RawCopy | null;
  became: Became | null;
};

type Detail = Pick<Obstacle, "code" | "details">;

/** Keeps what arrived under its key; where something arrived under that before, says what became of it. */
export async function claimArrival(
  ctx: Context,
  { raw, became, sourceKey, ...arrival }: NewArrival,
): Promise<ReceivedArrival> {
  const row = {
    ...arrival,
    source_key: sourceKey,
    sha256: raw?.sha256 ?? null,
    bytes: raw?.bytes ?? 0,
    media_type: raw?.mediaType ?? "text/plain",
    subject_kind: became && recordKind(became.kind),
    subject_id: became?.id ?? null,
    received_at: ctx.now,
    received_by: ctx.actor.memberId,
  };
  const { rows } = await sql<Claimed>`select * from app.receive_arrival(${JSON.stringify(row)}::jsonb)`.execute(ctx.db);
  const { id: arrivalId, subjectKind: kind, subjectId: id, ...standing } = found(rows[0]);
  return { arrivalId, isNew: arrivalId === arrival.id, kind, id, ...standing };
}

type Claimed = Pick<Arrival, "id" | "state" | "reason" | "subjectKind" | "subjectId">;

const shown = [
  "a.id",
  "a.source",
  "a.state",
  "a.reason",
  "a.detail",
  "a.title",
  "a.sender",
  "a.subjectKind",
  "a.subjectId",
  "a.receivedAt",
  "a.version",
] as const;

export const selectArrivals = (ctx: Context) =>
  own(ctx, "arrivals as a")
    .select(shown)
    .select(sql<string>`app.channel_name(a.source, a.channel)`.as("channel"));

type Row = Awaited<ReturnType<ReturnType<typeof selectArrivals>["executeTakeFirstOrThrow"]>>;

/** As it is answered: what stood in the way in the reader's words. */
export function arrivalOf(ctx: Context, { detail, source, reason, subjectKind, ...row }: Row): Arrival {
  const why = detail as Detail | null; // as it was kept
  return {
    ...row,
    source: source as Source, // one that was received
    reason: reason as WaitingReason | null, // as it was kept
    subjectKind: subjectKind as Arrival["subjectKind"], // as it was kept
    detail: why && speak(refusalWords, why.code, ctx.language, why.details),
  };
}

type Kept = { state: ArrivalState; source: string; sha256: string | null };

export const permissionsOf = (ctx: Context, arrival: Kept): ArrivalDetails["can"] => ({
  take: permissionOf(ctx, "arrival.settle", obstacleToTake(arrival)),
  setAside: permissionOf(ctx, "arrival.settle", obstacleToSetAside(arrival)),
  putBack: permissionOf(ctx, "arrival.settle", obstacleToPutBack(arrival)),
  readAgain: permissionOf(ctx, "arrival.settle", obstacleToReadAgain(arrival)),
});
