import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import type { Verb } from "@trato/domain/permissions.ts";
import type { Context } from "../platform/context.ts";
import { authorize } from "../platform/permissions.ts";

const verbs: Record<ImportKind, Verb[]> = {
  salespeople: ["member.manage"],
  contacts: ["contact.edit"],
  products: ["product.edit"],
  opportunities: ["opportunity.edit"],
  leads: ["opportunity.edit"],
  quotations: ["sale.edit"],
  orders: ["sale.edit", "sale.confirm"],
  purchases: ["purchase.edit"],
};

/** Whoever brings in a file must be allowed what its rows do. */
export function authorizeImport(ctx: Context, kind: ImportKind): void {
  authorize(ctx, "import.run");
  for (const verb of verbs[kind]) authorize(ctx, verb);
}
