import type { CalendarDate } from "@trato/domain/dates.ts";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { PickedContact } from "../contacts/ContactPicker.tsx";
import type { ProductDetails } from "../products/queries.ts";
import type { Suggested } from "./queries.ts";

/** What was typed over the suggestion; null where it still stands. */
export type TypedWish = {
  vendor: PickedContact | null;
  quantity: Decimal | null;
  unitPrice: Decimal | null;
  expectedAt: CalendarDate | null;
};

export type OrderWish = ReturnType<typeof wishOf>;

/** What is ordered: what was typed, and what is suggested where nothing was. */
export const wishOf = (product: ProductDetails, typed: TypedWish, suggested: Suggested) => ({
  product,
  suggested,
  vendor: typed.vendor ?? suggested.vendor,
  quantity: typed.quantity ?? suggested.quantity,
  unitPrice: typed.unitPrice ?? suggested.unitPrice,
  discount: typed.unitPrice === null ? suggested.discount : nothing,
  expectedAt: typed.expectedAt ?? suggested.expectedAt,
});
