import type { CalendarDate } from "@trato/domain/dates.ts";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { coverLines } from "@trato/domain/stock/forecast.ts";
import { isPositive } from "@trato/domain/stock/quantities.ts";
import { freeOf, openStateOf, type OpenLine, shareOut } from "@trato/domain/stock/reservations.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import type { DocumentOrigin } from "../platform/reactions.ts";
import { readUnits } from "../products/read-units.ts";
import { changeStock } from "./change-stock.ts";
import { joinTransfer } from "./requests/join-transfer.ts";
import { type Level, type Levels, lockLevels } from "./levels.ts";
import { placesOf } from "./places.ts";
import { plannedMoves } from "./planned-moves.ts";
import { inProductUnits, type Units } from "./product-quantities.ts";
import type { OpenTransfer } from "./release-stock.ts";
import { writeTransfer } from "./transfer-writes.ts";

/** What a document wants by a day, before it has a number. */
export type GoodsRequest = {
  contactId: Id<"contacts">;
  scheduledOn: CalendarDate;
  lines: readonly WantedLine[];
};

/** A document that was confirmed and wants its goods by a day. */
export type ReservationRequest = GoodsRequest & { origin: DocumentOrigin };

/** A line of it, in the line's unit; a line may want its goods on a day of its own. */
export type WantedLine = {
  lineId: string;
  productId: Id<"products">;
  quantity: Decimal;
  unitId: Id<"units">;
  scheduledOn?: CalendarDate;
};

/** What a line got, in the product's unit: set aside, missing, and when the missing goods are expected. */
export type ReservedLine = {
  lineId: string;
  productId: Id<"products">;
  reserved: Decimal;
  missing: Decimal;
  expectedOn: CalendarDate | null;
};

/** What is set aside for a document, under the locks of the products' stock; not written yet. */
export type Share = {
  request: GoodsRequest;
  levels: Levels;
  promised: readonly Wanted[];
  /** What each line got; asks what is planned. */
  expectations: () => Promise<ReservedLine[]>;
};

/**
 * Says who gets what of the goods of a document that is confirmed, under the locks of the products' stock, so that
 * nothing is promised twice. Null where no goods are wanted: services need none; goods without stock keeping are always there.
 */
export async function shareStock(ctx: Context, request: GoodsRequest): Promise<Share | null> {
  const productIds = request.lines.map((line) => line.productId);
  const [units, levels] = await Promise.all([readUnits(ctx), lockLevels(ctx, productIds)]);
  const wanted = goodsOf(ctx, request, levels, units);
  if (wanted.length === 0) return null;
  const promised = promise(levels, wanted);
  const share = { request, levels, promised, expectations: () => expectations(ctx, levels, promised) };
  if (ctx.workspace.refusesWithoutStock) refuseMissing(await share.expectations());
  return share;
}

/** Then writes its delivery under its number, and what is promised. */
export async function keepShare(ctx: Context, share: Share, origin: DocumentOrigin, number: string): Promise<void> {
  const { request, promised } = share;
  const places = await placesOf(ctx);
  const delivery = { ...request, origin, number, kind: "delivery" as const, state: openStateOf(promised) };
  const [{ id }] = await Promise.all([
    writeTransfer(ctx, { ...delivery, from: places.internal, to: places.customer }, promised),
    promiseShare(ctx, share),
  ]);
  tellOthers(ctx, "transfer", id, 1);
}

/** Or adds it to a delivery that waits already. */
export async function joinShare(ctx: Context, share: Share, delivery: OpenTransfer): Promise<void> {
  await promiseShare(ctx, share);
  await joinTransfer(ctx, delivery, share.promised);
}

function promiseShare(ctx: Context, { levels, promised }: Share) {
  const changes = promised.map(({ productId, reserved }) => ({ productId, onHand: nothing, reserved }));
  return changeStock(ctx, levels, changes);
}

type Wanted = OpenLine & {
  id: Id<"transfer_lines">;
  productId: Id<"products">;
  originLineId: string;
  scheduledOn: CalendarDate;
};

/** The lines that want goods, with quantities in their products' units. */
function goodsOf(ctx: Context, request: GoodsRequest, levels: Levels, units: Units): Wanted[] {
  const lines = request.lines.filter((line) => levels.get(line.productId)?.kind === "goods");
  const quantities = inProductUnits(lines, levels, units);
  const wanted = lines.map((line, index) => ({
    id: ctx.newId<"transfer_lines">(),
    productId: line.productId,
    originLineId: line.lineId,
    quantity: quantities[index] ?? nothing,
    reserved: nothing,
    scheduledOn: line.scheduledOn ?? request.scheduledOn,
  }));
  return wanted.filter((line) => isPositive(line.quantity));
}

/** Shares what is free among the lines, product by product. */
function promise(levels: Levels, wanted: readonly Wanted[]): Wanted[] {
  const reserved = new Map<string, Decimal>();
  for (const [productId, own] of Map.groupBy(wanted, (line) => line.productId)) {
    for (const share of shares(levels.get(productId), own)) reserved.set(share.id, share.reserved);
  }
  return wanted.map((line) => ({ ...line, reserved: reserved.get(line.id) ?? nothing }));
}

function shares(level: Level | undefined, own: readonly Wanted[]) {
  if (!level?.storable) return own.map(({ id, quantity }) => ({ id, reserved: quantity }));
  return shareOut(freeOf(level), own);
}

/** What each line got and, where something is missing, when the planned receipts will cover it. */
async function expectations(ctx: Context, levels: Levels, promised: readonly Wanted[]): Promise<ReservedLine[]> {
  const short = promised.filter((line) => line.reserved !== line.quantity);
  const expected = short.length > 0 ? await expectedDays(ctx, levels, promised) : new Map<string, never>();
  return promised.map((line) => {
    const coverage = expected.get(line.id);
    return {
      lineId: line.originLineId,
      productId: line.productId,
      reserved: line.reserved,
      missing: coverage?.missing ?? nothing,
      expectedOn: coverage?.expectedOn ?? null,
    };
  });
}

async function expectedDays(ctx: Context, levels: Levels, promised: readonly Wanted[]) {
  const planned = await plannedMoves(
    ctx,
    promised.map((line) => line.productId),
  );
  const covered = [...Map.groupBy(promised, (line) => line.productId)].flatMap(([productId, own]) => {
    if (!levels.get(productId)?.storable) return [];
    const before = planned.deliveries.get(productId) ?? [];
    const queue = [...before, ...own].toSorted((a, b) =>
      a.scheduledOn < b.scheduledOn ? -1 : a.scheduledOn > b.scheduledOn ? 1 : 0,
    );
    return coverLines(nothing, queue, planned.receipts.get(productId) ?? [], ctx.today);
  });
  return new Map(covered.map((coverage) => [coverage.id, coverage]));
}

/** A workspace may choose to confirm nothing that is not there. */
function refuseMissing(lines: readonly ReservedLine[]): void {
  const missing = lines.filter((line) => isPositive(line.missing));
  if (missing.length > 0) throw new Refusal("conflict", "stock.missing", { lines: missing });
}
