import { expect, test } from "vitest";
import { placeWords } from "@trato/domain/contacts/merging/place-words.ts";
import { testDatabase } from "../../../test/database.ts";
import { testEdge, testOrigin } from "../../../test/factories.ts";
import { readTables, type Tables } from "../../../test/reach.ts";
import { actorOf, createWorld } from "../../../test/world.ts";
import { mergeOpportunities } from "../../opportunities/merging/merge-opportunities.ts";
import { undoOpportunityMerge } from "../../opportunities/merging/undo-opportunity-merge.ts";
import type { OpportunityId } from "../../opportunities/store.ts";
import type { Context } from "../../platform/context.ts";
import type { MergedKind, MergeId } from "./merges.ts";

// A new reference to what can be merged makes one of these red: where merging does not move it, or where no row of the company at work has it.

type Pointing = { table: string; column: string; id: string };

/** What tells what happened once, and stays as it was told. */
const stays = new Set([
  "diary.subject_id",
  "import_entries.record_id",
  "bulk_change_records.record_id",
  "merged_records.record_id",
  "merged_records.survivor_id",
  "merges.survivor_id",
  "merge_moves.from_id",
  "merge_moves.row_id",
  "notices.topic", // by what notices of one thing are told together
]);

/** How all records of a kind become one, and stand by themselves again. */
const ways: Record<
  "opportunity",
  {
    table: string;
    merge: (ctx: Context, ids: string[]) => Promise<{ id: MergeId }>;
    undo: (ctx: Context, mergeId: MergeId) => Promise<unknown>;
  }[]
> = {
  opportunity: [
    {
      table: "opportunities",
      merge: (ctx, ids) => {
        const [survivor, ...absorbed] = ids as OpportunityId[]; // of its table
        return mergeOpportunities(ctx, {
          opportunityId: survivor as OpportunityId, // there are some
          version: undefined,
          absorbed: absorbed.map((opportunityId) => ({ opportunityId, version: undefined })),
        });
      },
      undo: (ctx, mergeId) => undoOpportunityMerge(ctx, { mergeId }),
    },
  ],
};

/** Every row that holds one of some ids in any column of any table, by itself or in a list. */
function pointingAt(tables: Tables, ids: ReadonlySet<string>): Pointing[] {
  return [...tables].flatMap(([table, rows]) =>
    rows.flatMap((row) =>
      Object.entries(row).flatMap(([column, value]) =>
        column === "id"
          ? []
          : [value]
              .flat()
              .flatMap((each) => (typeof each === "string" && ids.has(each) ? [{ table, column, id: each }] : [])),
      ),
    ),
  );
}

const placeOf = ({ table, column }: Pointing): string => `${table}.${column}`;

test.each(Object.entries(ways).flatMap(([kind, all]) => all.map((way) => ({ kind: kind as MergedKind, ...way }))))(
  "of all that points at a merged $kind nothing is forgotten, and all of it comes back",
  async ({ kind, table, merge, undo }) => {
    const { workspace, person } = await createWorld();
    const { owner } = await testDatabase();
    const edge = await testEdge();
    const as = <T>(work: (ctx: Context) => Promise<T>) =>
      edge.run({ workspaceId: workspace.id, actor: actorOf(person("manager")) }, "write", testOrigin, work);
    const before = await readTables(owner, workspace.id);
    const ids = (before.get(table) ?? []).flatMap(({ id, type }) => (type === "pooled" ? [] : [String(id)])).toSorted();
    const absorbed = new Set(ids.slice(1));
    const { rows } = await owner.query("select place || '.' || id_column as place from app.places_pointing_at($1)", [
      kind,
    ]);
    const places: string[] = rows.map(({ place }) => place);
    expect(places.filter((place) => !(place in placeWords))).toEqual([]);
    const known = new Set(pointingAt(before, absorbed).map(placeOf));
    expect([...known].filter((place) => !stays.has(place) && !places.includes(place))).toEqual([]);

    const { id } = await as((ctx) => merge(ctx, ids));
    const after = pointingAt(await readTables(owner, workspace.id), absorbed).filter(
      (each) => !stays.has(placeOf(each)),
    );
    expect(after).toEqual([]);
    await as((ctx) => undo(ctx, id));
    const again = await readTables(owner, workspace.id);
    const sorted = (tables: Tables) =>
      pointingAt(tables, absorbed)
        .filter((each) => !stays.has(placeOf(each)))
        .map((each) => `${placeOf(each)} ${each.id}`)
        .toSorted();
    expect(sorted(again)).toEqual(sorted(before));
    expect(places.filter((place) => !known.has(place))).toEqual([]);
  },
);
