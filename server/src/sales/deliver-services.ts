import { sql } from "kysely";
import { refuseIf } from "@trato/domain/errors.ts";
import { isDeliveredByHand } from "@trato/domain/sales/delivery-status.ts";
import type { DeliverServices } from "@trato/domain/sales/inputs.ts";
import { obstacleToDeliverServices } from "@trato/domain/sales/lifecycle.ts";
import { planServices, type ServiceLine } from "@trato/domain/sales/services.ts";
import type { Context } from "../platform/context.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow, lockRow } from "../platform/rows.ts";
import { followLines } from "./progress/follow-lines.ts";
import { getSale } from "./get-sale.ts";
import { deliveredLine, inLineUnit, inProductUnit } from "./progress/progress-of-sale.ts";
import { type ReadLine, readLines } from "./read-sale.ts";

/** Services were delivered: all that are delivered by hand, or how much of each in all; less than before takes it back. */
export async function deliverServices(ctx: Context, { saleId, version, lines: asked }: DeliverServices) {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "service.deliver");
  refuseStale(sale, version);
  const lines = await readLines(ctx, saleId);
  const services = servicesOf(lines);
  refuseIf(obstacleToDeliverServices({ ...sale, hasServices: services.length > 0 }));
  const delivered = new Map(planServices(services, asked).map(({ id, quantity }) => [id, quantity]));

  await writeDelivered(
    ctx,
    lines.flatMap((line) => {
      const quantity = delivered.get(line.id);
      return quantity === undefined ? [] : [{ id: line.id, quantity: inProductUnit(line, quantity) }];
    }),
  );
  const { state, along } = await followLines(ctx, sale, await readLines(ctx, saleId), new Map());
  await changeRow(ctx, "sales", sale, { event: "sale.services_delivered", changes: { state }, along });
  return getSale(ctx, { saleId });
}

/** In their lines' own units, as whoever says it sees them. */
function servicesOf(lines: readonly ReadLine[]): ServiceLine[] {
  const delivered = lines.flatMap((line) => {
    const own = deliveredLine(line);
    const { id, name, quantity: ordered } = line;
    return own ? [{ product: own.product, id, name, ordered, delivered: inLineUnit(line, own.byHand) }] : [];
  });
  return delivered.filter((line) => isDeliveredByHand(line, delivered));
}

async function writeDelivered(ctx: Context, delivered: readonly Pick<ReadLine, "id" | "quantity">[]): Promise<void> {
  await sql`
    update sale_lines l set delivered_by_hand = given.quantity
    from unnest(${delivered.map(({ id }) => id)}::uuid[], ${delivered.map(({ quantity }) => quantity)}::numeric[])
      as given (id, quantity)
    where l.workspace_id = ${ctx.workspace.id} and l.id = given.id
  `.execute(ctx.db);
}
