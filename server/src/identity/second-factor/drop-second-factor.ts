import { sql } from "kysely";
import type { Db } from "../../platform/database/database.ts";

/** Takes somebody's second factor away, whose phone is lost. Returns whether there was one. */
export async function dropSecondFactor(db: Db, userId: string): Promise<boolean> {
  const { rows } = await sql`
    delete from auth.second_factor where "userId" = ${userId} and "confirmedAt" is not null returning 1`.execute(db);
  return rows.length > 0;
}
