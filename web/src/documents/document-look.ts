import type { Decimal } from "@trato/domain/decimal.ts";
import type { NextActivity } from "@trato/domain/fields/next-activity.ts";
import type { ReactNode } from "react";
import type { Column } from "../ui/lists/columns.ts";

export type DocumentRow = {
  id: string;
  number: string | null;
  about: string | null;
  currency: string;
  total: Decimal;
  nextActivity: NextActivity;
};

/** How one kind of document stands in its list. */
export type DocumentLook<R extends DocumentRow> = {
  partnerLabel: string;
  /** What a file calls the customer or vendor. */
  partnerInFile: string;
  /** By what the list is sorted by their names. */
  partnerSort: string;
  /** The customer or vendor. */
  partnerOf: (row: R) => string;
  renderState: (row: R) => ReactNode;
  /** The day by which it is read on a phone. */
  renderDay: (row: R) => ReactNode;
  /** Where this kind has so many columns that what it is about is shown only to whoever chooses it. */
  isAboutExtra?: boolean;
  /** The columns that only this kind has, before the total. */
  columns: readonly Column<R>[];
};
