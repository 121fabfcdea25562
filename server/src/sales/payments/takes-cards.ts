import { sql } from "kysely";
import type { Context } from "../../platform/context.ts";

/** Whether customers are offered to pay by card; they are told that, and nothing of the provider. */
export async function takesCards(ctx: Context): Promise<boolean> {
  const { rows } = await sql<{ is: boolean }>`select app.takes_cards() as is`.execute(ctx.db);
  return rows[0]?.is === true;
}
