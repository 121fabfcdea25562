import type { CalendarDate } from "@trato/domain/dates.ts";
import { type Decimal, one } from "@trato/domain/decimal.ts";
import type { LineEdit } from "@trato/domain/documents/line-edits.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { EditPurchase } from "@trato/domain/purchasing/inputs.ts";
import { mergeLines, touchedLines } from "../documents/merge-lines.ts";
import type { Context } from "../platform/context.ts";
import { followingPosition } from "../products/fiscal-positions/moved-lines.ts";
import type { PositionMove } from "../products/fiscal-positions/moved-position.ts";
import { type AskedLine, type CompleteLine, computePurchase } from "./compute-purchase.ts";
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
};

/**
 * What an edit makes of the lines, the totals and the day, together with what others did meanwhile; null where all are already
 * as asked. Lines that it does not name: with another vendor they are priced anew, on another day they keep their prices.
 */
export async function editLines(ctx: Context, purchase: PurchaseRecord, asked: Asked) {
  const { vendorId, expectedAt, lines, lineEdits, move } = asked;
  const isMoved = move.from?.id !== move.to?.id;
  if (!lines && !lineEdits && !vendorId && !expectedAt && !isMoved) return null;
  const kept = (await linesOf(ctx, purchase.id)).map(lineOf);
  const named = lines ?? lineEdits?.flatMap(({ set }) => set ?? []) ?? [];
  const productIds = [...kept, ...named].flatMap(({ productId }) => productId ?? []);
  const read = await readPurchaseSources(ctx, vendorId ?? purchase.vendorId, productIds);
  const sources = { ...read, position: move.isSaid ? move.to : move.from };
  const computed = computePurchase(ctx, sources, {
    lines: await askedLines(ctx, purchase, kept, asked, sources),
    expectedAt,
    kept,
    follow: followingPosition<CompleteLine>({ move, lines, lineEdits }, aroundLines(kept, sources)),
  });
  const touched = touchedLines(kept, computed.lines.map(lineOf));
  return touched || vendorId || expectedAt ? { ...computed, touched, former: kept } : null;
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
  { id, version }: PurchaseRecord,
  kept: readonly EditedLine[],
  asked: Asked,
  sources: PurchaseSources,
): Promise<AskedLine[]> {
  const { lines, lineEdits, expectedAt } = asked;
  const subject = { kind: "purchase", id } as const; // one of the subjects
  const merged = await mergeLines(
    ctx,
    { subject, lines: kept, version, lineOf },
    {
      version: asked.version,
      lines: lines && (() => computePurchase(ctx, sources, { lines, expectedAt, kept }).lines.map(lineOf)),
      areNamed: lines?.every(({ id }) => id !== undefined) ?? true,
      lineEdits: lineEdits as LineEdit<EditedLine>[] | undefined, // completed afterwards
    },
  );
  const edited = new Set<string>((lines ? merged : lineEdits)?.map((line) => line.id));
  return merged.map((line) =>
    edited.has(line.id) ? { ...line, quantity: line.quantity ?? one } : following(line, asked),
  );
}

function following(
  { unitPrice, discount, expectedAt: day, ...line }: EditedLine,
  { vendorId, expectedAt }: Asked,
): AskedLine {
  if (vendorId) return { ...line, paid: { unitPrice, discount } };
  return { ...line, unitPrice, discount, expectedAt: expectedAt ?? day };
}

type KeptLine = Omit<EditedLine, "expectedAt"> & { expectedOn: CalendarDate };

/** What may be edited of a line, as it is asked for. */
function lineOf(line: EditedLine | KeptLine): EditedLine {
  const { id, productId, name, quantity, unitId, unitPrice, discount, taxIds } = line;
  const expectedAt = "expectedOn" in line ? line.expectedOn : line.expectedAt;
  return { id, productId, name, quantity, unitId, unitPrice, discount, taxIds, expectedAt };
}
