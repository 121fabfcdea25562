import { useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { reading } from "../../platform/queries.ts";
import type { Opportunity } from "../queries.ts";

export type LikelyCustomer = { id: Id<"contacts">; name: string; why: "itsCustomer" | "sameEmail" | "sameName" };

const mostOffered = 4;

/**
 * Contacts that may already be this lead's customer: its own, those with its e-mail, those with its name, as the server compares names.
 * Undefined while asking.
 */
export function useLikelyCustomers(lead: Opportunity): readonly LikelyCustomer[] | undefined {
  const name = lead.companyName ?? lead.contactName ?? "";
  const email = lead.email ?? "";
  const alike = useQuery({
    ...reading("GET /contact-duplicates", { email, name }, { contact: "any" }),
    enabled: email !== "" || name !== "",
  });
  if (alike.isLoading) return undefined;
  const others = alike.data?.items ?? [];
  const withEmail = others.filter(({ same }) => same.includes("email"));
  const found = [
    ...(lead.customer ? [{ ...lead.customer, why: "itsCustomer" as const }] : []),
    ...withEmail.map(({ id, name }) => ({ id, name, why: "sameEmail" as const })),
    ...others.map(({ id, name }) => ({ id, name, why: "sameName" as const })),
  ];
  return found.filter(({ id }, at) => found.findIndex((each) => each.id === id) === at).slice(0, mostOffered);
}
