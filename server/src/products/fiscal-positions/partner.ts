import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";

export type Partner = Awaited<ReturnType<ReturnType<typeof selectPartners>["execute"]>>[number];

/** Contacts with what decides, of themselves and of the company that they belong to, by which taxes and prices they buy. */
export function selectPartners(ctx: Context) {
  return own(ctx, "contacts as c")
    .leftJoin("contacts as p", (join) =>
      join.onRef("p.workspaceId", "=", "c.workspaceId").onRef("p.id", "=", "c.companyId"),
    )
    .select(["c.id", "c.kind", "c.country", "c.state", "c.zip", "c.vat", "c.fiscalPositionId", "c.priceListId"])
    .select(["p.id as companyId", "p.country as companyCountry", "p.state as companyState", "p.zip as companyZip"])
    .select(["p.vat as companyVat", "p.fiscalPositionId as companyPositionId", "p.priceListId as companyListId"]);
}

export async function readPartner(ctx: Context, contactId: Id<"contacts">): Promise<Partner> {
  const partner = await selectPartners(ctx).where("c.id", "=", contactId).executeTakeFirst();
  if (!partner) throw new Refusal("invalid", "reference.unknown", { path: "contactId" });
  return partner;
}
