import { refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { type Addressee, addresseeOf, obstacleToAttention } from "@trato/domain/sales/addressee.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { type Buyer, buyerAmong, readBuyers } from "./read-buyers.ts";

type Asked = { customerId: Id<"contacts">; contactPersonId?: Id<"contacts"> | null | undefined };

/** To whom a document goes, and to whose attention. Refuses people of somebody else. */
export async function readAddressee(ctx: Context, asked: Asked): Promise<Addressee> {
  return addresseeAmong(await readBuyers(ctx, namedIn(asked)), asked);
}

/** Whom a document names. */
export const namedIn = ({ customerId, contactPersonId }: Asked): Id<"contacts">[] =>
  contactPersonId ? [contactPersonId, customerId] : [customerId];

/** The same of contacts that were read. */
export function addresseeAmong(buyers: readonly Buyer[], { customerId, contactPersonId }: Asked): Addressee {
  const addressee = addresseeOf(buyerAmong(buyers, customerId, "customerId"), contactPersonId);
  if (contactPersonId)
    refuseIf(obstacleToAttention(customerId, buyerAmong(buyers, contactPersonId, "contactPersonId")));
  return addressee;
}

/** The person of the company whom a deal names. */
export async function personOfDeal(
  ctx: Context,
  companyId: Id<"contacts">,
  opportunityId: Id<"opportunities">,
): Promise<Id<"contacts"> | null> {
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
