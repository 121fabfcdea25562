import { sql } from "kysely";
import { expect, test } from "vitest";
import type { Merge } from "@trato/domain/contacts/merging/records.ts";
import type { Id } from "@trato/domain/ids.ts";
import { insertOwn } from "../../platform/rows.ts";
import { createContact } from "../create-contact.ts";
import type { ContactId } from "../store.ts";
import { mergeContacts } from "./merge-contacts.ts";
import { undoContactMerge } from "./undo-contact-merge.ts";
import { placeWords } from "@trato/domain/contacts/merging/place-words.ts";
import { testDatabase } from "../../../test/database.ts";
import { testEdge, testOrigin } from "../../../test/factories.ts";
import { readTables, type Row, type Tables } from "../../../test/reach.ts";
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
  "record_changes.record_id",
  "outgoing_events.record_id",
  "import_entries.record_id",
  "bulk_change_records.record_id",
  "merged_records.record_id",
  "merged_records.survivor_id",
  "merges.survivor_id",
  "merge_moves.from_id",
  "merge_moves.row_id",
  "alike_pairs.first_id", // of a record that is gone it says nothing, and of one that is back again what it said
  "alike_pairs.second_id", // as above
  "records_to_compare.record_id", // as above
  "notices.topic", // by what notices of one thing are told together
]);

type Way = {
  table: string;
  /** Which of them become one. */
  isMeant: (row: Row) => boolean;
  /** What nobody does in the company at work. */
  prepare?: (ctx: Context, rows: readonly Row[]) => Promise<unknown>;
  merge: (ctx: Context, ids: readonly string[]) => Promise<Merge>;
  undo: (ctx: Context, mergeId: MergeId) => Promise<unknown>;
};

const unseen = { version: undefined };

/** How records of a kind become one, and stand by themselves again. */
const ways: Record<MergedKind, Way> = {
  opportunity: {
    table: "opportunities",
    isMeant: ({ type }) => type !== "pooled",
    merge: (ctx, [survivor, ...absorbed]) =>
      mergeOpportunities(ctx, {
        opportunityId: survivor as OpportunityId, // of its table
        ...unseen,
        absorbed: absorbed.map((id) => ({ opportunityId: id as OpportunityId, ...unseen })), // as above
      }),
    undo: (ctx, mergeId) => undoOpportunityMerge(ctx, { mergeId }),
  },
  contact: {
    table: "contacts",
    isMeant: ({ kind }) => kind === "company",
    prepare: async (ctx, rows) => {
      const customer = rows.find(({ name }) => name === "Customer")?.["id"] as ContactId; // the world has one
      await createContact(ctx, { kind: "person", name: "Eva", companyId: customer });
      await createContact(ctx, { kind: "company", name: "The newest, which stays" });
      const about = { subjectKind: "contact", subjectId: customer };
      await sql`update arrivals set subject_kind = 'contact', subject_id = ${customer}
        where id = (select max(id::text)::uuid from arrivals where subject_id is not null)`.execute(ctx.db);
      await sql`update sales set contact_person_id = customer_id`.execute(ctx.db);
      await insertOwn(ctx, "notices", {
        ...about,
        id: ctx.newId<"notices">(),
        memberId: ctx.actor.memberId as Id<"members">, // somebody acts
        kind: "mentioned",
        topic: "x",
        actorKind: "system",
        happenedAt: ctx.now,
      }).execute();
    },
    merge: (ctx, ids) => {
      const [survivor, ...absorbed] = ids.toReversed() as ContactId[]; // of its table
      return mergeContacts(ctx, {
        contactId: survivor as ContactId, // there are some
        ...unseen,
        absorbed: absorbed.map((contactId) => ({ contactId, ...unseen })),
      });
    },
    undo: (ctx, mergeId) => undoContactMerge(ctx, { mergeId }),
  },
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

test.each(Object.entries(ways).map(([kind, way]) => ({ kind, ...way })))(
  "of all that points at a merged $kind nothing is forgotten, and all of it comes back",
  async ({ kind, table, isMeant, prepare, merge, undo }) => {
    const { workspace, person } = await createWorld();
    const { owner } = await testDatabase();
    const edge = await testEdge();
    const as = <T>(work: (ctx: Context) => Promise<T>) =>
      edge.run({ workspaceId: workspace.id, actor: actorOf(person("manager")) }, "write", testOrigin, work);
    const made = await readTables(owner, workspace.id);
    await as(async (ctx) => prepare?.(ctx, made.get(table) ?? []));
    const before = await readTables(owner, workspace.id);
    const ids = (before.get(table) ?? [])
      .filter(isMeant)
      .map((row) => String(row["id"]))
      .toSorted();
    const { rows } = await owner.query("select place || '.' || id_column as place from app.places_pointing_at($1)", [
      kind,
    ]);
    const places: string[] = rows.map(({ place }) => place);
    expect(places.filter((place) => !(place in placeWords))).toEqual([]);
    const { id, survivorId } = await as((ctx) => merge(ctx, ids));
    const absorbed = new Set(ids.filter((each) => each !== survivorId));
    const known = new Set(pointingAt(before, absorbed).map(placeOf));
    expect([...known].filter((place) => !stays.has(place) && !places.includes(place))).toEqual([]);

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
