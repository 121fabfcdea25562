import { sql } from "kysely";
import type { FindDuplicates } from "@trato/domain/contacts/inputs.ts";
import { whenGiven } from "../platform/conditions.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

const mostShown = 5;

/** Contacts that bear the same e-mail or VAT number: likely the same one. A hint, never a refusal. */
export async function findDuplicates(ctx: Context, { email = "", vat = "", exceptId }: FindDuplicates) {
  const rows = await own(ctx, "contacts")
    .select(["id", "kind", "name", "email", "vat"])
    .select([
      sql<boolean>`coalesce(lower(email) = lower(${email}), false)`.as("byEmail"),
      sql<boolean>`coalesce(app.plain_vat(vat) = app.plain_vat(${vat}), false)`.as("byVat"),
    ])
    .where(sql<boolean>`id in (select app.contacts_alike(nullif(${email}, ''), nullif(${vat}, '')))`)
    .where((eb) => eb.and(whenGiven(exceptId, (id) => eb("id", "!=", id))))
    .orderBy("id")
    .limit(mostShown)
    .execute();
  return { items: rows.map(({ byEmail, byVat, ...contact }) => ({ ...contact, same: sameOf(byEmail, byVat) })) };
}

function sameOf(byEmail: boolean, byVat: boolean): ("email" | "vat")[] {
  return [...(byEmail ? (["email"] as const) : []), ...(byVat ? (["vat"] as const) : [])];
}
