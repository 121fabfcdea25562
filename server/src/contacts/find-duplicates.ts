import { sql } from "kysely";
import type { FindDuplicates } from "@trato/domain/contacts/inputs.ts";
import { whenGiven } from "../platform/conditions.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

const mostShown = 5;

/**
 * Contacts that bear the same e-mail, VAT number or name: likely the same one. A hint, never a refusal. A company and its people
 * may share all of that.
 */
export async function findDuplicates(
  ctx: Context,
  { email = "", vat = "", name = "", exceptId, companyId }: FindDuplicates,
) {
  const rows = await own(ctx, "contacts")
    .select(["id", "kind", "name", "email", "vat"])
    .select([
      sql<boolean>`coalesce(lower(email) = lower(${email}), false)`.as("byEmail"),
      sql<boolean>`coalesce(app.plain_vat(vat) = app.plain_vat(${vat}), false)`.as("byVat"),
      sql<boolean>`sort_name = app.fold(${name})`.as("byName"),
    ])
    .where(sql<boolean>`id in (select app.contacts_alike(nullif(${email}, ''), nullif(${vat}, ''), ${name}))`)
    .where((eb) => eb.and(whenGiven(exceptId, (id) => sql`id <> ${id} and company_id is distinct from ${id}`)))
    .where((eb) => eb.and(whenGiven(companyId, (id) => eb("id", "!=", id))))
    .orderBy("byName")
    .orderBy("id")
    .limit(mostShown)
    .execute();
  return {
    items: rows.map(({ byEmail, byVat, byName, ...contact }) => ({
      ...contact,
      same: [
        ...(byEmail ? (["email"] as const) : []),
        ...(byVat ? (["vat"] as const) : []),
        ...(byName ? (["name"] as const) : []),
      ],
    })),
  };
}
