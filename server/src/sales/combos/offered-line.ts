import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { ComboPick } from "@trato/domain/products/combos/combo-inputs.ts";
import { type SharedPrice, sharedPrice, unsharedOf } from "@trato/domain/products/combos/combo-price.ts";
import { type PickedItem, settledPicks } from "@trato/domain/products/combos/combo-rules.ts";
import { movedLine } from "@trato/domain/products/fiscal-positions/tax-mapping.ts";
import { amountIn, listedPrice } from "@trato/domain/products/price-lists/document-prices.ts";
import { followed, type StandingPrice } from "@trato/domain/products/price-lists/line-following.ts";
import { known } from "../../documents/known.ts";
import type { LineSources } from "../line-sources.ts";

type Asked = {
  productId: Id<"products">;
  unitId: Id<"units">;
  quantity: Decimal;
  /** What is picked of a combo; nothing of any other product. */
  picked: readonly PickedItem[];
};

/** What a product comes to on a line: its price by the document's list, with taxes and price as its position of tax law has them. */
export type OfferedLine = SharedPrice & { discount: Decimal };

export function offeredLine({ picked, ...asked }: Asked, sources: LineSources, path: string): OfferedLine {
  const { products, rules, position, pricing } = sources;
  const product = known(products, asked.productId, `${path}.productId`);
  const listed = listedPrice(pricing.open, pricing.terms, asked);
  const { unitPrice, discount } = listed ?? { unitPrice: product.listPrice, discount: nothing };
  const move = { from: null, to: position };
  if (picked.length > 0) {
    const shared = sharedPrice(unitPrice, picked.map(unsharedOf), {
      extraIn: (extra) => amountIn(pricing.open, pricing.terms, asked, extra) ?? extra,
      taxed: (item) => movedLine(item, item, move, rules.catalogue),
      decimals: rules.decimals,
    });
    return { ...shared, discount };
  }
  const own = product.taxIds as Id<"taxes">[]; // the column has no type of its own for lists of ids
  const taxed = { taxIds: own, isService: product.kind === "service" };
  return { ...movedLine({ taxIds: own, unitPrice }, taxed, move, rules.catalogue), discount, shares: [] };
}

type PickingLine = { productId: Id<"products"> | null; picks: ComboPick[] };
type ListedLine = PickingLine & StandingPrice & { unitId: Id<"units"> | null; quantity: Decimal };

/** What is picked of a combo on a line: what is said, else what was picked, else the first of each choice that is sold. */
export function pickedOn(
  productId: Id<"products">,
  line: { picks?: readonly ComboPick[] | null | undefined },
  was: PickingLine | undefined,
  { combos }: Pick<LineSources, "combos">,
  path: string,
): PickedItem[] {
  const before = was?.productId === productId ? was.picks : [];
  return settledPicks(combos.get(productId) ?? [], line.picks ?? [], before, path);
}

/** As a line keeps it. */
export const picksOf = (picked: readonly PickedItem[]): ComboPick[] =>
  picked.map(({ choice, item }) => ({ choiceId: choice.id, productId: item.productId }));

/** A line of a product at its list's price, as far as it follows that. */
export function relisted<Line extends ListedLine>(line: Line, sources: LineSources, path: string): Line {
  const { productId, unitId, quantity } = line;
  if (line.follows === "nothing" || productId === null || unitId === null) return line;
  const picked = pickedOn(productId, line, line, sources, path);
  const { taxIds, shares, ...offered } = offeredLine({ productId, unitId, quantity, picked }, sources, path);
  return { ...followed(line, offered), ...(picked.length > 0 && { picks: picksOf(picked), taxIds, shares }) };
}

/** Why something that was picked on a line is not sold at present. */
export function blockOfPicks(
  { productId, picks }: PickingLine,
  { combos }: Pick<LineSources, "combos">,
): string | null {
  const choices = (productId && combos.get(productId)) || [];
  const items = choices.flatMap(({ id, items: all }) =>
    all.filter((item) => picks.some((pick) => pick.choiceId === id && pick.productId === item.productId)),
  );
  const blocked = items.find(({ saleBlock }) => saleBlock !== null);
  return blocked ? `${blocked.name}: ${blocked.saleBlock ?? ""}` : null;
}
