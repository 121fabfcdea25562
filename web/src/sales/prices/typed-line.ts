import { followingAfter, followsMore } from "@trato/domain/products/price-lists/line-following.ts";
import type { DraftLine } from "../use-sale-draft.ts";

/** A line with its list's price as far as it follows, made by the very code that the server will use; as it is where that is not known here. */
export type Priced = (line: DraftLine) => DraftLine;

const pricedBy = ["productId", "unitId", "quantity", "picks"] as const;

/** What a change of a line comes to: what of it follows its list from now on, and the price that follows. */
export function typedLine(line: DraftLine, change: Partial<DraftLine>, priced: Priced): Partial<DraftLine> {
  const follows = followingAfter(change, line);
  const next = { ...line, ...change, follows };
  const said = follows === line.follows ? change : { ...change, follows };
  const isPriced = followsMore(follows, line.follows) || pricedBy.some((field) => next[field] !== line[field]);
  if (follows === "nothing" || !isPriced) return said;
  const { unitPrice, discount, shares, taxIds } = priced(next);
  return { ...said, unitPrice, discount, ...(shares.length > 0 && { shares, taxIds }) };
}
