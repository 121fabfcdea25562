import type { CalendarDate } from "@trato/domain/dates.ts";
import { type Decimal, one } from "@trato/domain/decimal.ts";
import { convertedPrice } from "@trato/domain/documents/document-currency.ts";
import type { LineEdit } from "@trato/domain/documents/line-edits.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { EditPurchase } from "@trato/domain/purchasing/inputs.ts";
import { mergeLines, touchedLines } from "../documents/merge-lines.ts";
import { isOtherMoney, type MoneyColumns, saidRateOf } from "../documents/money/document-money.ts";
import type { Context } from "../platform/context.ts";
import { followingPosition } from "../products/fiscal-positions/moved-lines.ts";
import type { PositionMove } from "../products/fiscal-positions/moved-position.ts";
import { type AskedLine, type CompleteLine, computePurchase } from "./compute-purchase.ts";
import type { PurchaseMoney } from "./money/purchase-money.ts";
import { type PurchaseSources, readPurchaseSources } from "./purchase-sources.ts";
import { linesOf, type PurchaseRecord } from "./store.ts";

/** What may be edited of a line. */
type EditedLine = {
  id: Id<"purchase_lines">;
  productId: Id<"products">;
  name: string;
  quantity: Decimal;
  unitId: Id<"units">;
  unitPrice: Decimal;
  discount: Decimal;
  taxIds: Id<"taxes">[];
  expectedAt: CalendarDate;
};

type Asked = Pick<EditPurchase, "lines" | "lineEdits" | "version"> & {
  /** Another vendor or day than there was. */
  vendorId: Id<"contacts"> | undefined;
  expectedAt: CalendarDate | undefined;
  move: PositionMove;
  money: PurchaseMoney;
};

/**
 * What an edit makes of the lines, the totals and the day, together with what others did meanwhile; null where all are already
 * as asked. What it does not say of a line: with another vendor, and in another currency, it is priced anew, on another day it keeps its price.
 */
export async function editLines(ctx: Context, purchase: PurchaseRecord, asked: Asked) {
  const { vendorId, expectedAt, lines, lineEdits, move, money } = asked;
  const isMoneyOther = isOtherMoney(purchase, money);
  const isMoved = move.from?.id !== move.to?.id;
  if (!lines && !lineEdits && !vendorId && !expectedAt && !isMoved && !isMoneyOther) return null;
  const kept = (await linesOf(ctx, purchase.id)).map(lineOf);
  const named = lines ?? lineEdits?.flatMap(({ set }) => set ?? []) ?? [];
  const productIds = [...kept, ...named].flatMap(({ productId }) => productId ?? []);
  const read = await readPurchaseSources(ctx, vendorId ?? purchase.vendorId, productIds, money);
  const sources = { ...read, position: move.isSaid ? move.to : move.from };
  const computed = computePurchase(ctx, sources, {
    lines: await askedLines(ctx, purchase, kept, asked, sources),
    expectedAt,
    kept,
    follow: followingPosition<CompleteLine>({ move, lines, lineEdits }, aroundLines(kept, sources)),
  });
  const touched = touchedLines(kept, computed.lines.map(lineOf));
  return touched || vendorId || expectedAt || isMoneyOther ? { ...computed, touched, former: kept } : null;
}

function aroundLines(kept: readonly EditedLine[], { products, rules }: PurchaseSources) {
  const productOf = ({ productId }: { productId: Id<"products"> | null }) => {
    const product = productId && products.get(productId);
    if (!product) return null;
    return { taxIds: product.purchaseTaxIds as Id<"taxes">[], isService: product.kind === "service" }; // kept as ids of taxes
  };
  return { kept, productOf, catalogue: rules.catalogue };
}

async function askedLines(
  ctx: Context,
  purchase: PurchaseRecord,
  kept: readonly EditedLine[],
  asked: Asked,
  sources: PurchaseSources,
): Promise<AskedLine[]> {
  const { lines, expectedAt, vendorId } = asked;
  const lineEdits = asked.lineEdits as LineEdit<EditedLine>[] | undefined; // completed afterwards
  const { id, version } = purchase;
  const subject = { kind: "purchase", id } as const; // one of the subjects
  const merged = await mergeLines(
    ctx,
    { subject, lines: kept, version, lineOf },
    {
      version: asked.version,
      lines: lines && (() => computePurchase(ctx, sources, { lines, expectedAt, kept }).lines.map(lineOf)),
      areNamed: lines?.every(({ id }) => id !== undefined) ?? true,
      lineEdits,
    },
  );
  const said = new Map(lineEdits?.map((edit) => [edit.id, wordsOf(edit, vendorId ? null : kept)]));
  const known = new Set<string>(kept.map((line) => line.id));
  return merged.map((line) =>
    lines || !known.has(line.id)
      ? { ...line, quantity: line.quantity ?? one }
      : { ...following(ctx, line, purchase, asked), ...said.get(line.id) },
  );
}

/** What an edit says of a line: beside a price that it says, the discount that the line has stays. */
function wordsOf({ id, set = {} }: LineEdit<EditedLine>, kept: readonly EditedLine[] | null): Partial<EditedLine> {
  const line = "unitPrice" in set && kept?.find((each) => each.id === id);
  return line ? { discount: line.discount, ...set } : set;
}

/** A line of which an edit says nothing: priced anew, with what it cost until now, where it is another vendor's or in another currency. */
function following(
  ctx: Context,
  { unitPrice, discount, expectedAt: day, ...line }: EditedLine,
  was: MoneyColumns,
  { vendorId, expectedAt, money }: Asked,
): AskedLine {
  const paid = { unitPrice: priceIn(ctx, unitPrice, was, money), discount };
  if (vendorId) return { ...line, paid };
  const expected = { expectedAt: expectedAt ?? day };
  return money.currency === was.currency ? { ...line, ...paid, ...expected } : { ...line, ...expected, paid };
}

function priceIn(ctx: Context, price: Decimal, was: MoneyColumns, is: MoneyColumns): Decimal {
  if (was.currency === is.currency) return price;
  return convertedPrice(price, saidRateOf(was), saidRateOf(is), inCurrency(ctx.workspace, is.currency).priceDecimals);
}

type KeptLine = Omit<EditedLine, "expectedAt"> & { expectedOn: CalendarDate };

/** What may be edited of a line, as it is asked for. */
function lineOf(line: EditedLine | KeptLine): EditedLine {
  const { id, productId, name, quantity, unitId, unitPrice, discount, taxIds } = line;
  const expectedAt = "expectedOn" in line ? line.expectedOn : line.expectedAt;
  return { id, productId, name, quantity, unitId, unitPrice, discount, taxIds, expectedAt };
}
