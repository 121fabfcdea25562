import { sql } from "kysely";
import { nothing } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { availabilityFigures } from "@trato/domain/stock/forecast.ts";
import type { Availability } from "@trato/domain/stock/records.ts";
import type { Context } from "../platform/context.ts";

type Sums = Pick<Availability, "onHand" | "reserved" | "incoming" | "outgoing" | "quarantined">;

/** What of a product is there, promised and planned, in the whole workspace. */
export async function readAvailability(ctx: Context, productId: Id<"products">): Promise<Availability> {
  const { rows } =
    await sql<Sums>`select on_hand, reserved, incoming, outgoing, quarantined from app.stock_of(${productId})`.execute(
      ctx.db,
    );
  const { quarantined, ...sums } = rows[0] ?? none;
  return { ...availabilityFigures(sums), quarantined };
}

const none: Sums = { onHand: nothing, reserved: nothing, incoming: nothing, outgoing: nothing, quarantined: nothing };
