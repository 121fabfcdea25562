import { useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { foldText } from "../../platform/command-match.ts";
import { reading } from "../../platform/queries.ts";
import type { Opportunity } from "../queries.ts";

export type LikelyCustomer = { id: Id<"contacts">; name: string; why: "itsCustomer" | "sameEmail" | "sameName" };

const mostOffered = 4;

/** Contacts that may already be this lead's customer: its own, those with its e-mail, those with its name. Undefined while asking. */
export function useLikelyCustomers(lead: Opportunity): readonly LikelyCustomer[] | undefined {
  const name = lead.companyName ?? lead.contactName ?? "";
  const byEmail = useQuery({
    ...reading("GET /contact-duplicates", { email: lead.email ?? "" }, { contact: "any" }),
    enabled: lead.email !== null,
  });
  const byName = useQuery({
    ...reading("GET /contacts", { search: name, limit: 5 }, { contact: "any" }),
    enabled: name !== "",
  });
  if (byEmail.isLoading || byName.isLoading) return undefined;
  const named = (byName.data?.items ?? []).filter((contact) => foldText(contact.name) === foldText(name));
  const found = [
    ...(lead.customer ? [{ ...lead.customer, why: "itsCustomer" as const }] : []),
    ...(byEmail.data?.items ?? []).map(({ id, name }) => ({ id, name, why: "sameEmail" as const })),
    ...named.map(({ id, name }) => ({ id, name, why: "sameName" as const })),
  ];
  return found.filter(({ id }, at) => found.findIndex((each) => each.id === id) === at).slice(0, mostOffered);
}
