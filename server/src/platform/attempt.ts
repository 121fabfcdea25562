import { sql } from "kysely";
import type { Context } from "./context.ts";
import { isBusy, type Problem, problemOf } from "./http/problems.ts";

/** Does one of many things within a transaction: what is refused leaves nothing behind, and the others go on. Anything else is thrown, also that others hold what it needs: then the whole is tried again. */
export async function attempt<T>(ctx: Context, work: () => Promise<T>): Promise<{ done: T } | { refused: Problem }> {
  const told = ctx.changes.length;
  await sql`savepoint attempt`.execute(ctx.db);
  try {
    const done = await work();
    await sql`release savepoint attempt`.execute(ctx.db);
    return { done };
  } catch (error) {
    const refused = problemOf(error, ctx.language);
    if (!refused || isBusy(error)) throw error;
    await sql`rollback to savepoint attempt`.execute(ctx.db);
    ctx.changes.length = told;
    return { refused };
  }
}
