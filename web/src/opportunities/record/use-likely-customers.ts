import { useQuery } from "@tanstack/react-query";
import type { SameSign } from "@trato/domain/contacts/likeness.ts";
import type { Id } from "@trato/domain/ids.ts";
import { isLikelyCustomer } from "@trato/domain/opportunities/customer.ts";
import { reading } from "../../platform/queries.ts";
import type { Opportunity } from "../queries.ts";

export type LikelyCustomer = {
  id: Id<"contacts">;
  name: string;
  why: "itsCustomer" | readonly SameSign[];
  /** Likely enough to be the first choice. */
  isLikely: boolean;
};

const mostOffered = 4;

/** Contacts that may already be this lead's customer: its own, then whoever the server takes for the same. Undefined while asking. */
export function useLikelyCustomers(lead: Opportunity): readonly LikelyCustomer[] | undefined {
  const { companyName, contactName, email, phone } = lead;
  const asked = {
    ...(email && { email }),
    ...(phone && { phone }),
    ...(companyName && { companyName }),
    ...(contactName && { name: contactName }),
  };
  const alike = useQuery({
    ...reading("GET /contact-duplicates", asked, { contact: "any" }),
    enabled: Object.keys(asked).length > 0,
  });
  if (alike.isLoading) return undefined;
  const others = (alike.data?.items ?? []).map(({ id, name, same, sureness }) => ({
    id,
    name,
    why: same,
    isLikely: isLikelyCustomer({ same, sureness }),
  }));
  const its = lead.customer ? [{ ...lead.customer, why: "itsCustomer" as const, isLikely: true }] : [];
  return [...its, ...others.filter(({ id }) => id !== lead.customer?.id)].slice(0, mostOffered);
}
