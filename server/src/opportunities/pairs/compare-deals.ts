import { type Evidence, likenessOf } from "@trato/domain/contacts/likeness.ts";
import { isLikely, pairOf } from "@trato/domain/contacts/pairs/pairs.ts";
import { isWorthAsking } from "@trato/domain/opportunities/pairs/review.ts";
import { sql } from "kysely";
import { companyDomainsOf } from "../../contacts/find-duplicates.ts";
import { keepPairs } from "../../contacts/pairs/keep-pairs.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";

type DealType = "lead" | "opportunity";
type Alike = { of: string; id: string; type: DealType; state: string; ofType: DealType; evidence: Evidence };

/** Finds which open leads and opportunities these are likely the same as, and keeps that for whoever looks through them. */
export async function compareDeals(ctx: Context, ids: readonly string[]): Promise<void> {
  const deals = await own(ctx, "opportunities")
    .select(["id", "type", "title", "contactName as name", "companyName", "email", "phone", "website", "street", "zip"])
    .select("customerId")
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .where("type", "<>", "pooled")
    .where("state", "=", "open")
    .execute();
  const asked = deals.map(({ id, type, ...signs }) => ({
    id,
    type,
    signs: { ...signs, exceptId: id, domains: companyDomainsOf(signs) },
  }));
  const { rows } = await sql<Alike>`
    select t.id as of, t.type as of_type, a.id, a.type, a.state, a.evidence
    from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as t (id uuid, type text, signs jsonb), app.opportunities_alike(t.signs) as a
    where a.id is not null`.execute(ctx.db);
  const found = rows.flatMap(({ of, ofType, id, type, state, evidence }) => {
    const likeness = likenessOf(evidence, "deal");
    const isAsked = state === "open" && isWorthAsking(ofType, type, evidence);
    return likeness && isAsked && isLikely(likeness) ? [{ ...pairOf(of, id), ...likeness }] : [];
  });
  await keepPairs(ctx, "opportunity", ids, found);
}
