import type { CreateTradeShow, EditTradeShow, OneTradeShow } from "@trato/domain/capture/shows/inputs.ts";
import type { TradeShow } from "@trato/domain/capture/shows/records.ts";
import type { Moment } from "@trato/domain/dates.ts";
import { canonical, type Decimal } from "@trato/domain/decimal.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import { currencyDecimals } from "@trato/domain/identity/currencies.ts";
import type { Id } from "@trato/domain/ids.ts";
import { roundedAmount } from "@trato/domain/money.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { changeRow, found, insertOwn, own } from "../../platform/rows.ts";

type TradeShowId = Id<"trade_shows">;

const mostShows = 1_000;

/** The trade shows at which the company has stood or will stand, the latest first. */
export async function listTradeShows(ctx: Context): Promise<{ items: TradeShow[] }> {
  const shows = selectTradeShows(ctx).orderBy("startsOn", "desc").orderBy("id", "desc");
  return { items: await shows.limit(mostShows).execute() };
}

/** The company will stand at a trade show. */
export async function createTradeShow(ctx: Context, { id: chosen, ...given }: CreateTradeShow): Promise<TradeShow> {
  authorize(ctx, "tradeShow.edit");
  const id = chosen ?? ctx.newId<"trade_shows">();
  const currency = given.currency ?? ctx.workspace.currency;
  const row = { ...given, ...keptCost(given.cost, currency), currency, tags: keptTags(given.tags ?? []) };
  const added = await insertOwn(ctx, "tradeShows", { ...row, id, createdAt: ctx.now })
    .onConflict((conflict) => conflict.columns(["workspaceId", "name"]).doNothing())
    .returning("id")
    .executeTakeFirst();
  if (!added) throw nameTaken(given.name);
  await refuseUnknownTeam(ctx, given.teamId);
  const created = await readTradeShow(ctx, id);
  tellOthers(ctx, "setting", id, created.version);
  await recordInDiary(ctx, "trade_show.created", { kind: "setting", id }, { after: created });
  return created;
}

/** Something about a trade show is otherwise, or its cost is known. */
export async function editTradeShow(
  ctx: Context,
  { tradeShowId, version, ...edit }: EditTradeShow,
): Promise<TradeShow> {
  const current = await lockTradeShow(ctx, tradeShowId);
  authorize(ctx, "tradeShow.edit");
  const asked = {
    ...edit,
    ...keptCost(edit.cost, edit.currency ?? current.currency),
    ...(edit.tags && { tags: keptTags(edit.tags) }),
  };
  const changes = await mergeEdit(ctx, { kind: "setting", id: current.id }, { current, changes: asked, version });
  if (!changes) return current;
  const next = { ...current, ...changes };
  if (next.endsOn < next.startsOn) throw new Refusal("invalid", "trade_show.days", { path: "endsOn" });
  if (changes.name !== undefined) await refuseTakenName(ctx, changes.name);
  await refuseUnknownTeam(ctx, changes.teamId);
  await changeRow(ctx, "tradeShows", current, { event: "trade_show.changed", changes });
  return readTradeShow(ctx, tradeShowId);
}

/** It is over, and no more to be chosen where leads are captured; its leads and its report stay. */
export function archiveTradeShow(ctx: Context, input: OneTradeShow): Promise<TradeShow> {
  return setArchived(ctx, input, "trade_show.archived", ctx.now);
}

export function restoreTradeShow(ctx: Context, input: OneTradeShow): Promise<TradeShow> {
  return setArchived(ctx, input, "trade_show.restored", null);
}

async function setArchived(
  ctx: Context,
  { tradeShowId }: OneTradeShow,
  event: DiaryEvent,
  archivedAt: Moment | null,
): Promise<TradeShow> {
  const current = await lockTradeShow(ctx, tradeShowId);
  authorize(ctx, "tradeShow.edit");
  if (Boolean(current.archivedAt) === Boolean(archivedAt)) {
    nothingToRecord(ctx);
    return current;
  }
  await changeRow(ctx, "tradeShows", current, { event, changes: { archivedAt } });
  return readTradeShow(ctx, tradeShowId);
}

const columns = [
  "id",
  "name",
  "startsOn",
  "endsOn",
  "place",
  "source",
  "campaign",
  "teamId",
  "tags",
  "cost",
  "currency",
  "consent",
  "archivedAt",
  "version",
] as const;

const selectTradeShows = (ctx: Context) => own(ctx, "tradeShows").select(columns);

export async function readTradeShow(ctx: Context, id: TradeShowId): Promise<TradeShow> {
  return found(await selectTradeShows(ctx).where("id", "=", id).executeTakeFirst());
}

async function lockTradeShow(ctx: Context, id: TradeShowId): Promise<TradeShow> {
  return found(await selectTradeShows(ctx).where("id", "=", id).forUpdate().executeTakeFirst());
}

const keptTags = (tags: readonly string[]): string[] => [...new Set(tags)];

function keptCost(cost: Decimal | null | undefined, currency: string): { cost?: Decimal | null } {
  if (cost === undefined || cost === null) return cost === undefined ? {} : { cost };
  return { cost: canonical(roundedAmount(cost, currencyDecimals(currency))) };
}

async function refuseUnknownTeam(ctx: Context, teamId: Id<"teams"> | null | undefined): Promise<void> {
  if (!teamId) return;
  const team = await own(ctx, "teams")
    .select("id")
    .where("id", "=", teamId)
    .where("archivedAt", "is", null)
    .executeTakeFirst();
  if (!team) throw new Refusal("invalid", "reference.unknown", { path: "teamId" });
}

async function refuseTakenName(ctx: Context, name: string): Promise<void> {
  const other = await selectTradeShows(ctx).where("name", "=", name).executeTakeFirst();
  if (other) throw nameTaken(name);
}

const nameTaken = (name: string) => new Refusal("conflict", "trade_show.name_taken", { path: "name", name });
