import type { QuantityRange } from "@trato/domain/documents/choices/customer-choice.ts";
import type { Choice } from "@trato/domain/documents/choices/choices.ts";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import type { Period } from "@trato/domain/documents/recurring/periods.ts";
import { enteredQuantity } from "@trato/domain/documents/entered-quantity.ts";
import { enteredPrice } from "@trato/domain/money.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { ComboPick } from "@trato/domain/products/combos/combo-inputs.ts";
import type { LineShare } from "@trato/domain/products/combos/combo-records.ts";
import {
  followed,
  type Following,
  followingAfter,
  followsMore,
} from "@trato/domain/products/price-lists/line-following.ts";
import { canonical, type Decimal, nothing, one } from "@trato/domain/decimal.ts";
import { convertedQuantity, type Unit } from "@trato/domain/products/units.ts";
import { isWhole } from "@trato/domain/stock/kits/whole-kits.ts";
import { isSameValue } from "@trato/domain/same-value.ts";
import type { LineInput } from "@trato/domain/sales/inputs.ts";
import { known, refuseOtherMeasure } from "../documents/known.ts";
import type { Context } from "../platform/context.ts";
import { offeredLine, pickedOn, picksOf } from "./combos/offered-line.ts";
import type { LineSources } from "./line-sources.ts";

/** A line with everything that the document keeps: what was not said comes from the product. */
export type CompleteLine = {
  id: Id<"sale_lines">;
  kind: "product" | "section" | "note";
  productId: Id<"products"> | null;
  name: string;
  quantity: Decimal;
  unitId: Id<"units"> | null;
  unitPrice: Decimal;
  discount: Decimal;
  follows: Following;
  taxIds: Id<"taxes">[];
  sectionDiscount: GlobalDiscount | null;
  hidesLines: boolean;
  choice: Choice;
  choiceGroup: Id<"choice_groups"> | null;
  quantityRange: QuantityRange | null;
  period: Period;
  picks: ComboPick[];
  shares: LineShare[];
};

/** A line as it is asked for, or kept. */
export type AskedLine = { [Field in keyof LineInput]: LineInput[Field] | null };

/**
 * Completes the lines of a document; refuses unknown products, units and taxes, a unit that measures something else, and
 * products that are no longer sold unless the document has them already, each with the line's place. Of what the document
 * keeps, lines and quantities that nobody changed stay as they are, whatever became of their products and units.
 */
export function completeLines(
  ctx: Context,
  lines: readonly AskedLine[],
  sources: LineSources,
  kept: readonly CompleteLine[] = [],
): CompleteLine[] {
  const byId = new Map<unknown, CompleteLine>(kept.map((line) => [line.id, line]));
  const products = new Set(kept.map(({ productId }) => productId));
  return lines.map((line, index) => {
    const path = `lines.${index}`;
    const was = byId.get(line.id);
    const said = { ...line, follows: followingAfter(line, was) };
    if (was && isSameValue(was, said) && !isRepriced(was, sources)) return was;
    const complete = completeLine(ctx, said, sources, path, was);
    if (!products.has(complete.productId)) refuseArchived(complete, sources, path);
    return complete;
  });
}

/** Whether the document has other prices now for what follows its list. */
const isRepriced = ({ follows }: CompleteLine, { pricing }: LineSources): boolean =>
  follows !== "nothing" && pricing.isMoved && !pricing.isAgreed;

function refuseArchived({ productId }: CompleteLine, { products }: LineSources, path: string): void {
  if (productId && products.get(productId)?.archivedAt)
    throw new Refusal("invalid", "sale.product_archived", { path: `${path}.productId` });
}

function completeLine(
  ctx: Context,
  line: AskedLine & Pick<CompleteLine, "follows">,
  sources: LineSources,
  path: string,
  was: CompleteLine | undefined,
): CompleteLine {
  const id = line.id ?? ctx.newId<"sale_lines">();
  const kind = line.kind ?? "product";
  if (kind !== "product") return textLine(line, { id, kind }, path, was);
  const product = productOf(line, sources, path);
  const { unitId, quantity } = countedOn(line, product, sources, path, was);
  const stays = stayingOf(product.id, was, sources);
  const picked = stays ? [] : pickedOn(product.id, line, was, sources, path);
  const offered = offeredLine({ productId: product.id, unitId, quantity, picked }, sources, path);
  const taxIds = stays?.taxIds ?? (picked.length > 0 ? offered.taxIds : (line.taxIds ?? offered.taxIds));
  for (const [index, taxId] of taxIds.entries()) known(sources.rules.catalogue, taxId, `${path}.taxIds.${index}`);
  const unsaid = unsaidPrice(line, offered, was);
  const complete = {
    id,
    kind,
    productId: product.id,
    name: line.name ?? product.name,
    quantity,
    unitId,
    unitPrice: enteredPrice(line.unitPrice ?? unsaid.unitPrice),
    discount: canonical(line.discount ?? unsaid.discount),
    follows: line.follows,
    taxIds,
    sectionDiscount: null,
    hidesLines: false,
    ...choiceOf(line, was),
    picks: stays?.picks ?? picksOf(picked),
    shares: stays?.shares ?? offered.shares,
  };
  if (was && isStanding(complete, was, sources)) return { ...followed(complete, was), ...sharedAs(complete, was) };
  const isTyped = was !== undefined && complete.follows === "nothing" && isSameValue(complete.picks, was.picks);
  return { ...followed(complete, offered), ...(isTyped && sharedAs(complete, was)) };
}

type Counted = Kits["product"] & { unitId: Id<"units"> };

/** How much of a product a line says, and in which unit; what nobody changed stays as it was. */
function countedOn(
  line: AskedLine,
  product: Counted,
  { units }: LineSources,
  path: string,
  was: CompleteLine | undefined,
): { unitId: Id<"units">; quantity: Decimal } {
  const unitId = line.unitId ?? product.unitId;
  const unit = known(units, unitId, `${path}.unitId`);
  const productUnit = known(units, product.unitId, `${path}.unitId`);
  refuseOtherMeasure(unit, productUnit, `${path}.unitId`);
  if (was?.unitId === unitId && was.quantity === line.quantity) return { unitId, quantity: was.quantity };
  const quantity = enteredQuantity(line.quantity ?? one, unit, `${path}.quantity`);
  refuseBroken({ product, quantity, unit, productUnit }, `${path}.quantity`);
  return { unitId, quantity };
}

/** What was picked of a combo that is ordered stays, whatever it offers by now. */
const stayingOf = (productId: string, was: CompleteLine | undefined, { pricing }: LineSources) =>
  pricing.isAgreed && was?.productId === productId && was.picks.length > 0 ? was : null;

/** Of a combo of which the same is picked: how its price was shared out. */
const sharedAs = ({ picks }: CompleteLine, { shares, taxIds }: CompleteLine) => picks.length > 0 && { shares, taxIds };

type Kits = Record<"unit" | "productUnit", Unit> & {
  product: { name: string; isKit: boolean; isCombo: boolean };
  quantity: Decimal;
};

/** Kits and combos are sold whole: what they consist of is delivered by the piece. */
function refuseBroken({ product, quantity, unit, productUnit }: Kits, path: string): void {
  if (!product.isKit && !product.isCombo) return;
  const kits = convertedQuantity({ quantity, from: unit, to: productUnit, method: "none" });
  if (!isWhole(kits)) {
    const code = product.isKit ? "kit.not_whole" : "combo.not_whole";
    throw new Refusal("invalid", code, { path, product: product.name });
  }
}

/** A section or a note; what is not said of a section's discount, and of what the customer sees of it, stays. */
function textLine(
  { sectionDiscount, hidesLines, ...line }: AskedLine,
  own: { id: CompleteLine["id"]; kind: "section" | "note" },
  path: string,
  was: CompleteLine | undefined,
): CompleteLine {
  const discount = sectionDiscount === undefined ? (was?.sectionDiscount ?? null) : sectionDiscount;
  const isSection = own.kind === "section";
  return {
    ...noProduct,
    ...own,
    name: textOf(line, path),
    sectionDiscount: isSection ? discount : null,
    hidesLines: isSection && (hidesLines ?? was?.hidesLines ?? false),
  };
}

/** Whether it counts, how often it is paid, and how many the customer may have, as it was where nothing is said. */
function choiceOf({ choice, choiceGroup, quantityRange, period }: AskedLine, was: CompleteLine | undefined) {
  return {
    choice: choice ?? was?.choice ?? "counted",
    choiceGroup: choiceGroup === undefined ? (was?.choiceGroup ?? null) : choiceGroup,
    quantityRange: quantityRange === undefined ? (was?.quantityRange ?? null) : quantityRange,
    period: period ?? was?.period ?? "once",
  };
}

/** Price and discount where they are not said: those that were typed, else the list's; but a typed price has no discount that nobody typed. */
function unsaidPrice(
  { unitPrice, follows }: AskedLine,
  offered: Pick<CompleteLine, "unitPrice" | "discount">,
  was: CompleteLine | undefined,
) {
  const isTyped = follows === "nothing" && unitPrice !== null && unitPrice !== undefined;
  const unsaid = isTyped ? { ...offered, discount: nothing } : offered;
  if (!was || was.follows === "price_and_discount") return unsaid;
  return { unitPrice: was.follows === "nothing" ? was.unitPrice : unsaid.unitPrice, discount: was.discount };
}

/** Whether nothing changed by which the price of a line that follows its list is made: then it stays as it is. */
function isStanding(line: CompleteLine, was: CompleteLine, sources: LineSources): boolean {
  if (sources.pricing.isAgreed) return true;
  if (isRepriced(line, sources) || followsMore(line.follows, was.follows)) return false;
  const isSame = line.productId === was.productId && line.unitId === was.unitId && line.quantity === was.quantity;
  return isSame && isSameValue(line.picks, was.picks);
}

const noProduct = {
  productId: null,
  quantity: nothing,
  unitId: null,
  unitPrice: nothing,
  discount: nothing,
  follows: "nothing" as const,
  taxIds: [],
  choice: "counted" as const,
  choiceGroup: null,
  quantityRange: null,
  period: "once" as const,
  picks: [],
  shares: [],
};

function textOf({ name }: AskedLine, path: string): string {
  if (name?.trim()) return name;
  throw new Refusal("invalid", "sale.line_incomplete", { path: `${path}.name` });
}

function productOf(line: AskedLine, sources: LineSources, path: string) {
  if (!line.productId) throw new Refusal("invalid", "sale.line_incomplete", { path: `${path}.productId` });
  return known(sources.products, line.productId, `${path}.productId`);
}
