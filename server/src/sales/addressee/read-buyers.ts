import { sql } from "kysely";
import type { ContactAddress } from "@trato/domain/contacts/address-records.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { addressesWhere } from "../../contacts/list-addresses.ts";
import type { Context } from "../../platform/context.ts";
import { builtOnce } from "../../platform/database/built-once.ts";
import { selectPartners } from "../../products/fiscal-positions/partner.ts";

type ContactId = Id<"contacts">;

/** A contact with all that a document with it takes from it. */
export type Buyer = Awaited<ReturnType<typeof readBuyers>>[number];

/** Contacts, the companies that they belong to, and the addresses of all of them. */
export type Buyers = { buyers: Buyer[]; addresses: ContactAddress[] };

/** All that documents with some contacts take from them, in one go. */
export async function readAround(ctx: Context, ids: readonly ContactId[]): Promise<Buyers> {
  const [buyers, addresses] = await Promise.all([readBuyers(ctx, ids), addressesAround(ctx, { ids })]);
  return { buyers, addresses };
}

const addressesAround = builtOnce(["ids"], (ctx, { ids }: { ids: readonly ContactId[] }) =>
  addressesWhere(ctx, around(ctx, ids)).compile(),
);

export const readBuyers = (ctx: Context, ids: readonly ContactId[]) => buyersBy(ctx, { ids });

const buyersBy = builtOnce(["ids"], (ctx, { ids }: { ids: readonly ContactId[] }) =>
  selectPartners(ctx)
    .leftJoin("customerTerms as t", (join) =>
      join.onRef("t.workspaceId", "=", "c.workspaceId").onRef("t.contactId", "=", "c.id"),
    )
    .select(["c.name", "c.email", "c.language", "c.salespersonId", "t.paymentTermsId"])
    .where("c.id", "in", around(ctx, ids))
    .compile(),
);

/** One of those that were read; refused where it is not there, with the field that names it. */
export function buyerAmong(buyers: readonly Buyer[], id: ContactId, path: string): Buyer {
  const buyer = buyers.find((each) => each.id === id);
  if (!buyer) throw new Refusal("invalid", "reference.unknown", { path });
  return buyer;
}

/** Some contacts, and the companies that they belong to. */
const around = (ctx: Context, ids: readonly ContactId[]) => sql<ContactId>`(
  select unnest(${ids}::uuid[]) union all select company_id from contacts where workspace_id = ${ctx.workspace.id} and id = any (${ids}::uuid[]))`;
