import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { mayDo } from "@trato/domain/permissions.ts";
import { type Said, trustedValue, type WhoSaid } from "@trato/domain/sales/approval/trusted-value.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { priceListGiven } from "../../products/price-lists/choose-price-list.ts";

type ContactId = Id<"contacts">;

/**
 * The price list by which discounts for a customer are measured: the one that he has by what stood when he became known and by what somebody said
 * since who may make price lists. Whoever sells gives a customer any list, company or country, and so would set what his own discounts are measured by.
 */
export async function usualPriceList(ctx: Context, customerId: ContactId): Promise<Id<"price_lists"> | null> {
  const contact = await readTrusted(ctx, customerId);
  const company = contact?.companyId ? await readTrusted(ctx, contact.companyId) : null;
  return priceListGiven(ctx, {
    country: contact?.country ?? null,
    priceListId: contact?.priceListId ?? null,
    companyCountry: company?.country ?? null,
    companyListId: company?.priceListId ?? null,
  });
}

const leads: WhoSaid = ({ role }) => role === null || mayDo(role, "priceList.edit");
const knew: WhoSaid = (one) => one.event === "contact.created" || leads(one);

async function readTrusted(ctx: Context, id: ContactId) {
  const [contact, said] = await Promise.all([
    own(ctx, "contacts").select(["country", "companyId", "priceListId"]).where("id", "=", id).executeTakeFirst(),
    readSaid(ctx, id),
  ]);
  return (
    contact && {
      country: trustedValue(said, "country", contact.country, knew),
      companyId: trustedValue(said, "companyId", contact.companyId, knew),
      priceListId: trustedValue(said, "priceListId", contact.priceListId, leads),
    }
  );
}

/** What was said of a contact that decides about his list, the first first, and by whom: by Trato itself, where it was nobody. */
async function readSaid(ctx: Context, id: ContactId): Promise<Said[]> {
  const { rows } = await sql<Said>`
    select d.event, m.role, d.before, d.after from diary d
      left join members m on m.workspace_id = d.workspace_id and m.id = d.member_id
    where d.workspace_id = ${ctx.workspace.id} and d.subject_kind = 'contact' and d.subject_id = ${id}
      and d.after ?| array['country', 'companyId', 'priceListId']
    order by d.id`.execute(ctx.db);
  return rows;
}
