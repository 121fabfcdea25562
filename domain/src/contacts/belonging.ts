import { compare, type Decimal, exact } from "../decimal.ts";
import { type Obstacle, obstacle } from "../errors.ts";

export type ContactKind = "company" | "person";

/** A contact as far as its place in a company matters. */
export type Belonging = { id: string; kind: ContactKind; name: string };

/** Whether a contact may belong to a company: people belong to companies, companies to nobody. */
export function obstacleToBelong(contact: Belonging, company: Belonging): Obstacle | null {
  if (contact.id === company.id) return obstacle("invalid", "contact.company_of_itself", { path: "companyId" });
  if (contact.kind === "company") return obstacle("invalid", "contact.company_in_company", { path: "companyId" });
  if (company.kind === "person")
    return obstacle("invalid", "contact.not_a_company", { path: "companyId", name: company.name });
  return null;
}

/** Whether a contact may have a credit limit of its own: people of a company share that of the company. */
export function obstacleToLimit({
  name,
  companyId,
}: {
  name: string;
  companyId?: string | null | undefined;
}): Obstacle | null {
  return companyId ? obstacle("invalid", "contact.limit_is_companys", { path: "creditLimit", name }) : null;
}

/** Whether a contact may go to another company, or to none, as far as its limit goes: one that held is not lost, nor grows, by the way. */
export function obstacleToMoveLimited(
  { name }: { name: string },
  before: Decimal | null,
  after: Decimal | null,
): Obstacle | null {
  const isLost = before !== null && (after === null || compare(exact(after), exact(before)) > 0);
  return isLost ? obstacle("forbidden", "contact.limit_would_go", { path: "companyId", name }) : null;
}

/** A company with people cannot become a person. */
export function obstacleToKind(contact: Belonging & { people: number }, kind: ContactKind): Obstacle | null {
  if (kind === "company" || contact.people === 0) return null;
  return obstacle("conflict", "contact.has_people", { path: "kind", name: contact.name });
}
