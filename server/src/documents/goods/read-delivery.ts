import { sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { OneDelivery } from "@trato/domain/stock/inputs.ts";
import { originOf } from "@trato/domain/stock/origin.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { unitSaid } from "../../products/unit-said.ts";
import { getDelivery } from "../../stock/list-transfers.ts";
import { readPartner } from "../read-partner.ts";

type Told = { address: string | null; reference: string | null; contactPersonId: Id<"contacts"> | null };

/** A delivery with what the document behind it says of it, and to whom it goes. */
export async function readDelivery(ctx: Context, { deliveryId }: OneDelivery) {
  const delivery = await getDelivery(ctx, { deliveryId });
  const { rows } = await sql<Told>`select address, reference, contact_person_id as "contactPersonId"
    from app.told_by_origin(${ctx.workspace.id}, ${originOf(delivery)?.id ?? null})`.execute(ctx.db);
  const { address = null, reference = null, contactPersonId } = rows[0] ?? {};
  const partner = delivery.contact && (await readPartner(ctx, delivery.contact.id, contactPersonId ?? undefined));
  return { ...delivery, address, reference, partner };
}

export type ReadDelivery = Awaited<ReturnType<typeof readDelivery>>;

/** What of each line is counted: what is asked for, what left, or what is set aside for it. */
const counted = { asked: sql`l.quantity`, left: sql`l.moved`, setAside: sql`l.reserved` };

/** So much of each line of a delivery, with its unit in the reader's language. */
export async function readGoods(
  ctx: Context,
  deliveryId: OneDelivery["deliveryId"],
  what: keyof typeof counted,
  language: Language,
) {
  return own(ctx, "transferLines as l")
    .innerJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "l.workspaceId").onRef("p.id", "=", "l.productId"),
    )
    .innerJoin("units as u", (join) => join.onRef("u.workspaceId", "=", "p.workspaceId").onRef("u.id", "=", "p.unitId"))
    .select(["p.name", "p.reference", "l.quantity as asked", unitSaid(language, counted[what]).as("unit")])
    .select(sql<Decimal>`trim_scale(${counted[what]})`.as("quantity"))
    .where("l.transferId", "=", deliveryId)
    .where("l.state", "<>", "cancelled")
    .where(sql<boolean>`${counted[what]} <> 0`)
    .orderBy("l.position")
    .orderBy("l.id")
    .execute();
}
