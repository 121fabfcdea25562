import type { Id } from "@trato/domain/ids.ts";
import type { Unit } from "@trato/domain/products/units.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

/** The units of the workspace as the engines take them, by their ids. */
export async function readUnits(ctx: Context): Promise<Map<Id<"units">, Unit>> {
  const rows = await own(ctx, "units").select(["id", "dimension", "relation", "ratio", "rounding"]).execute();
  return new Map(rows.map(({ id, ...unit }) => [id, unit]));
}
