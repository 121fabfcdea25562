import { sql } from "kysely";
import type { Context } from "../../platform/context.ts";
import { lockOpportunities, type OpportunityId, type OpportunityRecord, opportunitiesBy } from "../store.ts";

/** Of many, in their order, the first that are wanted, locked until the commit; what somebody works on at this moment is left out. */
export async function lockFirst(
  ctx: Context,
  ids: readonly OpportunityId[],
  isWanted: (record: OpportunityRecord) => boolean,
): Promise<OpportunityRecord[]> {
  const wanted: OpportunityId[] = [];
  for (let from = 0; from < ids.length && wanted.length < mostAtOnce; from += mostAtOnce) {
    const some = ids.slice(from, from + mostAtOnce);
    const fit = new Set((await opportunitiesBy(ctx, some).execute()).filter(isWanted).map(({ id }) => id));
    wanted.push(...some.filter((id) => fit.has(id)));
  }
  const asked = wanted.slice(0, mostAtOnce);
  const free = (await lockFreeOpportunities(ctx, asked)).filter((record) => isOpen(record) && isWanted(record));
  const byId = new Map(free.map((record) => [record.id, record]));
  return asked.flatMap((id) => byId.get(id) ?? []);
}

/** Of so many at most is asked who takes them. */
export const mostLookedAt = 100_000;
/** So many are read at once, and so many take part. */
const mostAtOnce = 2000;

export const isOpen = ({ state, type }: OpportunityRecord): boolean => state === "open" && type !== "pooled";

/** Those of some that nobody works on at this moment, locked until the commit: it is waited for none. */
export async function lockFreeOpportunities(ctx: Context, ids: readonly OpportunityId[]): Promise<OpportunityRecord[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ id: OpportunityId }>`
    select id from opportunities where workspace_id = ${ctx.workspace.id} and id = any (${ids}::uuid[])
    order by id for update skip locked`.execute(ctx.db);
  return lockOpportunities(
    ctx,
    rows.map(({ id }) => id),
  );
}
