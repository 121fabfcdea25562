import { sql } from "kysely";
import { roles } from "@trato/domain/permissions.ts";
import type { Context } from "../src/platform/context.ts";
import { problemOf } from "../src/platform/http/problems.ts";
import type { InWorkspace, Person } from "./factories.ts";

/** Tries something and takes back what it wrote: "done", or the code with which it was refused. */
export async function tried(ctx: Context, work: (ctx: Context) => Promise<unknown>): Promise<string> {
  await sql`savepoint tried`.execute(ctx.db);
  try {
    await work(ctx);
    return "done";
  } catch (error) {
    const problem = problemOf(error, "en");
    if (!problem) throw error;
    return problem.code;
  } finally {
    await sql`rollback to savepoint tried`.execute(ctx.db);
  }
}

/** The same by a new colleague: a salesperson who reaches his own records, unless he is said to be somebody else. */
export async function triedBy(
  t: InWorkspace,
  somebody: Person,
  work: (ctx: Context) => Promise<unknown>,
): Promise<string> {
  return tried(await t.as(somebody), work);
}

/**
 * The roles that may do something; the others are refused for their role and for nothing else, or with the `hidden` code where they do not
 * see what it is done to; a customer with a link in any way.
 */
export async function whoMay(
  t: InWorkspace,
  work: (ctx: Context) => Promise<unknown>,
  hidden: string | null = null,
): Promise<string[]> {
  const may: string[] = [];
  for (const role of [...roles, "customer"] as const) {
    const ctx = role === "customer" ? await t.asCustomer(t.system.newId()) : await t.as({ role, reach: "all" });
    const outcome = await tried(ctx, work);
    if (outcome === "done") may.push(role);
    else if (outcome !== "permission.missing" && outcome !== hidden && role !== "customer")
      throw new Error(`${role}: ${outcome}`);
  }
  return may;
}

/** What the administrator of another company is told who tries the same with a record of this one. */
export async function whoeverIsElsewhere(t: InWorkspace, work: (ctx: Context) => Promise<unknown>): Promise<string> {
  return tried(await t.elsewhere(), work);
}

/** What the diary tells of a record, from the first entry on. */
export function diaryOf(t: InWorkspace, id: string) {
  return t.asSystem(({ db }) =>
    db
      .selectFrom("diary")
      .select(["event", "actorName as by", "before", "after"])
      .where("subjectId", "=", id)
      .orderBy("id")
      .execute(),
  );
}

type Page<Item> = { items: Item[]; nextCursor: string | null };

/** The pages of a list to its end; after the first one somebody else is at work. */
export async function pagesOf<Item>(
  list: (cursor: string | undefined) => Promise<Page<Item>>,
  meanwhile: () => Promise<unknown> = async () => undefined,
): Promise<Item[][]> {
  const pages: Item[][] = [];
  for (let cursor: string | undefined; ;) {
    const { items, nextCursor } = await list(cursor);
    pages.push(items);
    if (nextCursor === null) return pages;
    if (pages.length === 1) await meanwhile();
    cursor = nextCursor;
  }
}

type Value = string | number | null;

/** What a list comes to in an order, read in pages of two: each row once, and its values from the least on (with a minus from the greatest), the empty ones last. */
export async function valuesInOrder<Item extends { id: string }>(
  sort: string,
  list: (asked: { sort: string; limit: number; cursor: string | undefined }) => Promise<Page<Item>>,
  valueOf: (item: Item) => Value,
): Promise<{ ids: string[]; values: Value[]; expected: Value[] }> {
  const items = (await pagesOf((cursor) => list({ sort, limit: 2, cursor }))).flat();
  const values = items.map(valueOf);
  const given = values
    .filter((value) => value !== null)
    .toSorted((one, other) => (one < other ? -1 : Number(one > other)));
  const expected = sort.startsWith("-") ? given.toReversed() : given;
  return {
    ids: items.map(({ id }) => id).toSorted(),
    values,
    expected: [...expected, ...values.filter((value) => value === null)],
  };
}
