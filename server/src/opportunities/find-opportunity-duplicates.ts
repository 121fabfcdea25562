import { sql } from "kysely";
import { bySureness, type Evidence, type Likeness, likenessOf } from "@trato/domain/contacts/likeness.ts";
import type { FindOpportunityDuplicates } from "@trato/domain/opportunities/inputs.ts";
import type {
  FollowingColleague,
  Opportunity,
  SimilarDeal,
  SimilarDeals,
} from "@trato/domain/opportunities/records.ts";
import { companyDomainsOf } from "../contacts/find-duplicates.ts";
import type { Context } from "../platform/context.ts";
import type { OpportunityId } from "./store.ts";

const mostShown = 20;

/** What is known of a deal; null as well as left out where nothing is. */
export type DealSigns = { [Sign in keyof FindOpportunityDuplicates]: FindOpportunityDuplicates[Sign] | null };

/**
 * Leads and opportunities that look like the same interest, the likeliest first, each with the reasons. Of those that are out of reach only
 * who follows them, where the workspace lets that be told.
 */
export async function findOpportunityDuplicates(
  ctx: Context,
  { contactName, ...asked }: DealSigns,
  exceptId?: OpportunityId,
): Promise<SimilarDeals> {
  const signs = JSON.stringify({ ...asked, name: contactName, domains: companyDomainsOf(asked), exceptId });
  const { rows } = await sql<Candidate>`
    select id, type, state, title, salesperson_id, salesperson_name, evidence
    from app.opportunities_alike(${signs}::jsonb)`.execute(ctx.db);
  const alike = rows.flatMap(({ evidence, ...deal }) => {
    const likeness = likenessOf(evidence, "deal");
    return likeness ? [{ ...deal, ...likeness }] : [];
  });
  return {
    items: alike.filter(isReached).toSorted(bySureness).slice(0, mostShown).map(shown),
    withColleagues: followers(alike),
  };
}

/** By what others are found that look like a record. */
export function signsOf({ customer, address, ...record }: Opportunity): DealSigns {
  const { title, contactName, companyName, email, phone, website } = record;
  const { street, zip } = address;
  return { title, contactName, companyName, email, phone, website, street, zip, customerId: customer?.id };
}

type Reached = Omit<SimilarDeal, "same" | "sureness"> & { salespersonId: string | null };
type Hidden = { [Column in keyof Reached]: Column extends "salespersonId" | "salespersonName" ? string : null };
type Candidate = (Reached | Hidden) & { evidence: Evidence };
type Alike = (Reached | Hidden) & Likeness;

const isReached = (deal: Alike): deal is Reached & Likeness => deal.id !== null;
const shown = ({ salespersonId: _, ...deal }: Reached & Likeness): SimilarDeal => deal;

/** Each colleague once, by the likeliest of what is his. */
function followers(alike: readonly Alike[]): FollowingColleague[] {
  const hidden = alike.flatMap((deal) => (isReached(deal) ? [] : [{ ...deal, id: deal.salespersonId }]));
  const byColleague = new Map(
    hidden
      .toSorted(bySureness)
      .toReversed()
      .map((deal) => [deal.id, deal]),
  );
  return [...byColleague.values()]
    .toSorted(bySureness)
    .slice(0, mostShown)
    .map(({ salespersonName, same, sureness }) => ({ name: salespersonName, same, sureness }));
}
