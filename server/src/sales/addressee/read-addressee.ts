import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { type Addressee, addresseeOf, obstacleToAttention } from "@trato/domain/sales/addressee.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";

type Asked = { customerId: Id<"contacts">; contactPersonId?: Id<"contacts"> | null | undefined };

/** To whom a document goes, and to whose attention; a deal knows that by name where nobody says it. Refuses people of somebody else. */
export async function readAddressee(
  ctx: Context,
  { customerId, contactPersonId }: Asked,
  opportunityId?: Id<"opportunities"> | null,
): Promise<Addressee> {
  const customer = await readAddressed(ctx, customerId, "customerId");
  const addressee = addresseeOf(customer, contactPersonId);
  if (contactPersonId)
    refuseIf(obstacleToAttention(customerId, await readAddressed(ctx, contactPersonId, "contactPersonId")));
  if (!opportunityId || contactPersonId !== undefined || addressee.contactPersonId) return addressee;
  return { ...addressee, contactPersonId: await personOfDeal(ctx, customerId, opportunityId) };
}

async function readAddressed(ctx: Context, id: Id<"contacts">, path: string) {
  const contact = await own(ctx, "contacts")
    .select(["id", "kind", "name", "companyId"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (!contact) throw new Refusal("invalid", "reference.unknown", { path });
  return contact;
}

/** The person of the company whom the deal names. */
async function personOfDeal(ctx: Context, companyId: Id<"contacts">, opportunityId: Id<"opportunities">) {
  const person = await own(ctx, "contacts as c")
    .innerJoin("opportunities as o", (join) => join.onRef("o.workspaceId", "=", "c.workspaceId"))
    .select("c.id")
    .where("o.id", "=", opportunityId)
    .where("c.companyId", "=", companyId)
    .where("c.archivedAt", "is", null)
    .where((eb) => eb("c.sortName", "=", eb.fn<string>("app.fold", ["o.contactName"])))
    .orderBy("c.id")
    .limit(1)
    .executeTakeFirst();
  return person?.id ?? null;
}
