import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import { tellOthers } from "../../platform/events.ts";
import { own, updateOwn } from "../../platform/rows.ts";

type ErasureId = Id<"erasures">;
type InTransaction = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;
/** What finds him; and what finds him in what others are called, without his name: that may be theirs as well. */
type LookedFor = { pattern: string | null; namelessPattern: string | null; kept: string[] };

/** The job: what other texts say of somebody who was erased goes as well, table by table; then it is forgotten what was looked for. */
export async function sweepNames(id: ErasureId, inTransaction: InTransaction): Promise<void> {
  const asked = await inTransaction(async (ctx) => ({
    lookedFor: await lookedForOf(ctx, id),
    places: await places(ctx),
  }));
  const { lookedFor } = asked;
  if (!lookedFor) return;
  let texts = 0;
  if (lookedFor.pattern)
    for (const place of asked.places) texts += await inTransaction((ctx) => sweep(ctx, place, lookedFor));
  await inTransaction((ctx) => finish(ctx, id, texts));
}

async function lookedForOf(ctx: Context, id: ErasureId): Promise<LookedFor | null> {
  const erasure = await own(ctx, "erasures").select("lookedFor").where("id", "=", id).executeTakeFirst();
  return (erasure?.lookedFor ?? null) as LookedFor | null; // as it was asked
}

async function places(ctx: Context): Promise<string[]> {
  const { rows } = await sql<{ place: string }>`select place from app.places_with_texts()`.execute(ctx.db);
  return rows.map(({ place }) => place);
}

async function sweep(ctx: Context, place: string, lookedFor: LookedFor): Promise<number> {
  const { pattern, namelessPattern, kept } = lookedFor;
  const { rows } = await sql<{ rows: number }>`
    select app.sweep_names(${place}, ${pattern}, ${namelessPattern}, ${kept}::uuid[])::int as rows`.execute(ctx.db);
  return rows[0]?.rows ?? 0;
}

async function finish(ctx: Context, id: ErasureId, texts: number): Promise<void> {
  const erased = sql`erased || jsonb_build_object('texts', ${texts}::int)`;
  await updateOwn(ctx, "erasures").set({ lookedFor: null, finishedAt: ctx.now, erased }).where("id", "=", id).execute();
  tellOthers(ctx, "setting", id, 2);
}
