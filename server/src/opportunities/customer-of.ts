import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { learnedFrom } from "@trato/domain/opportunities/customer.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

type Learned = ReturnType<typeof learnedFrom>;

/** What a record learns from the customer that it gets, where it knows nothing itself; refuses a customer who is not there. */
export async function learnFromCustomer(
  ctx: Context,
  customerId: Id<"contacts"> | null | undefined,
  known: Parameters<typeof learnedFrom>[1],
): Promise<Learned> {
  if (!customerId) return {};
  const customer = await own(ctx, "contacts as c")
    .leftJoin("contacts as company", (join) =>
      join.onRef("company.workspaceId", "=", "c.workspaceId").onRef("company.id", "=", "c.companyId"),
    )
    .select(["c.kind", "c.name", "c.jobTitle", "c.website", "c.language", "c.email", "c.phone"])
    .select(["c.street", "c.street2", "c.city", "c.zip", "c.state as province", "c.country"])
    .select("company.name as companyName")
    .where("c.id", "=", customerId)
    .executeTakeFirst();
  if (!customer) throw new Refusal("invalid", "reference.unknown", { path: "customerId" });
  return learnedFrom(customer, known);
}
