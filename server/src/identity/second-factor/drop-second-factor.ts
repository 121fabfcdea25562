import { sql } from "kysely";
import type { Db } from "../../platform/database/database.ts";

/** Takes somebody's second factor away, whose phone is lost. Returns whether there was one. */
export async function dropSecondFactor(db: Db, userId: string): Promise<boolean> {
  const { rows } = await sql<{ was: boolean }>`select auth.drop_second_factor(${userId}) as was`.execute(db);
  return rows[0]?.was === true;
}
