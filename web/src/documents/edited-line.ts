import { type Decimal, nothing, one } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";

/** A line of any document as it is edited: it may not have its product yet. Without a kind it is a product's. */
export type EditedLine = {
  id: string;
  kind?: "product" | "section" | "note";
  productId: Id<"products"> | null;
  name: string;
  quantity: Decimal;
  unitName: string | null;
  unitPrice: Decimal;
  discount: Decimal;
  taxIds: Id<"taxes">[];
};

/** What can be typed into the cells of a line. */
export type LineChange = Partial<Pick<EditedLine, "quantity" | "unitPrice" | "discount" | "taxIds">>;

/** The words of a line's cells where kinds of documents differ. */
export type LineWords = { quantity: string; price: string; discount: string };

/** What a line has before anything is chosen: one of nothing yet. */
export const emptyLine = {
  productId: null,
  name: "",
  quantity: one,
  unitId: null,
  unitName: null,
  unitPrice: nothing,
  discount: nothing,
  taxIds: [],
};

export const isText = ({ kind = "product" }: Pick<EditedLine, "kind">): boolean => kind !== "product";
