import { type Evidence, likenessOf } from "@trato/domain/contacts/likeness.ts";
import { isLikely, pairOf } from "@trato/domain/contacts/pairs/pairs.ts";
import { sql } from "kysely";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { companyDomainsOf } from "../find-duplicates.ts";
import { keepPairs } from "./keep-pairs.ts";

type Alike = { of: string; id: string; kind: "company" | "person"; evidence: Evidence };

/** Finds which contacts in use these are likely the same as, and keeps that for whoever looks through them. */
export async function compareContacts(ctx: Context, ids: readonly string[]): Promise<void> {
  const contacts = await own(ctx, "contacts")
    .select(["id", "kind", "name", "email", "vat", "phone", "website", "street", "zip", "companyId"])
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .where("archivedAt", "is", null)
    .execute();
  const asked = contacts.map(({ id, ...signs }) => ({
    id,
    signs: { ...signs, exceptId: id, domains: companyDomainsOf(signs) },
  }));
  const { rows } = await sql<Alike>`
    select t.id as of, a.id, a.kind, a.evidence
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as t (id uuid, signs jsonb), app.contacts_alike(t.signs) as a`.execute(
    ctx.db,
  );
  const found = rows.flatMap(({ of, id, kind, evidence }) => {
    const likeness = likenessOf(evidence, kind);
    return likeness && isLikely(likeness) ? [{ ...pairOf(of, id), ...likeness }] : [];
  });
  await keepPairs(ctx, "contact", ids, found);
}
