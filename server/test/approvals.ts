import type { Id } from "@trato/domain/ids.ts";
import { CreateApprovalRule } from "@trato/domain/sales/approval/approval-inputs.ts";
import type { Measure } from "@trato/domain/sales/approval/limits.ts";
import type { Context } from "../src/platform/context.ts";
import { createApprovalRule } from "../src/sales/approval/approval-rules.ts";
import { createQuotation } from "../src/sales/create-quotation.ts";
import type { InWorkspace } from "./factories.ts";
import { customer, product, qty } from "./factories-stock.ts";

/** Beyond so much of something these have to approve, one after the other. */
export const limited = (
  ctx: Context,
  [measure, limit]: readonly [Measure, string],
  approverIds: readonly Id<"members">[],
  given: object = {},
) => createApprovalRule(ctx, CreateApprovalRule.parse({ measure, limit, approverIds, ...given }));

/** A seller, who offers a table at 100 with 30 % off; beyond 10 % Ana approves, beyond 20 % Luis after her. */
export async function approvalScene(t: InWorkspace) {
  const root = await t.as({ role: "administrator", name: "Root" });
  const ana = await t.member({ name: "Ana", role: "manager" });
  const luis = await t.member({ name: "Luis", role: "back_office" });
  const seller = await t.member({ name: "Sara", role: "sales", reach: "all" });
  await t.become(root);
  await limited(root, ["line_discount", "10"], [ana], { roles: ["sales"] });
  await limited(root, ["line_discount", "20"], [ana, luis], { roles: ["sales"] });
  const table = await product(root, { name: "Table", listPrice: qty("100"), cost: qty("60") });
  const as = (id: typeof ana) => t.as({ id });
  const ctx = await as(seller);
  const sale = await createQuotation(ctx, {
    customerId: await customer(ctx),
    lines: [{ productId: table.id, discount: qty("30") }],
  });
  return { root, ana, luis, seller, as, saleId: sale.id, lineId: sale.lines[0]!.id, table };
}

/** A quotation, whichever version it is in. */
export const which = (saleId: Id<"sales">) => ({ saleId, version: undefined });
/** Of what kinds somebody was told. */
export const noticesOf = (t: InWorkspace, memberId: string) =>
  t.asSystem(async ({ db }) => {
    const told = await db
      .selectFrom("notices")
      .select("kind")
      .where("memberId", "=", memberId as never)
      .execute(); // one of the members
    return told.map(({ kind }) => kind).toSorted();
  });
