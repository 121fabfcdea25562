import type { BulkList } from "@trato/domain/bulk/inputs.ts";
import type { BulkKind } from "./bulk-kind.ts";
import { deals } from "./change-deals.ts";
import { contacts, products, purchases, sales } from "./change-others.ts";
import { pooled } from "./give-out.ts";
import { arrivals } from "./read-arrivals-again.ts";

/** How the records of each list are changed. The change of a list fits its kind: both were read by the schema of the list. */
export const bulkKinds = {
  leads: deals,
  opportunities: deals,
  contacts,
  products,
  quotations: sales,
  orders: sales,
  purchases,
  pool: pooled,
  arrivals,
} satisfies Record<BulkList, unknown> as unknown as Record<BulkList, BulkKind<object>>; // each with the changes of its own list
