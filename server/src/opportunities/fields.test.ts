import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { contactFields } from "@trato/domain/contacts/fields.ts";
import type { Field } from "@trato/domain/fields/field.ts";
import { columnsOf } from "@trato/domain/fields/field-columns.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import { productFields } from "@trato/domain/products/fields.ts";
import { testDatabase } from "../../test/database.ts";
import { inWorkspace } from "../../test/factories.ts";
import { lead } from "../../test/factories-opportunities.ts";
import type { Context } from "../platform/context.ts";
import { snaked } from "../platform/database/snaked.ts";

// What no field keeps: whose row it is, where it stands, and what follows from what is done with it.
const beside: Record<string, readonly string[]> = {
  opportunities: [
    ..."workspace_id id list_id type state rank version search external_id created_at created_by assigned_at converted_at".split(
      " ",
    ),
    ..."contact_from contact_by contact_soon_at contact_tell_at first_contact_at last_activity_on".split(" "),
    ..."stage_changed_at closed_at archived_at automatic_probability filled_later next_activity_on next_activity_kind next_activity_summary".split(
      " ",
    ),
  ],
  contacts: "workspace_id id search sort_name external_id archived_at created_at created_by version".split(" "),
  products:
    "workspace_id id search sort_name external_id is_kit is_combo shows_parts archived_at created_at created_by version".split(
      " ",
    ),
};

/** What is kept in a table of its own, for those alone who may see it. */
const apart: Record<string, readonly string[]> = { products: ["cost"] };

test.each<[string, readonly Field[]]>([
  ["opportunities", opportunityFields],
  ["contacts", contactFields],
  ["products", productFields],
])(
  "each field of %s has a column of its kind, and each column is a field's or known to be none",
  async (table, fields) => {
    const { owner } = await testDatabase();
    const { rows } = await owner.query<{ name: string }>(
      "select column_name as name from information_schema.columns where table_schema = 'public' and table_name = $1",
      [table],
    );
    const its = columnsOf(fields).map(snaked);
    const kept = [...its.filter((name) => !apart[table]?.includes(name)), ...(beside[table] ?? [])];
    expect(rows.map(({ name }) => name).sort()).toEqual(kept.sort());
  },
);

/** Titles of leads, page by page, as the database finds them. */
async function found(ctx: Context, filters: object, sort: string): Promise<string[]> {
  const titles: string[] = [];
  let last: string | null = null;
  for (;;) {
    const { rows } = await sql<{ id: string; title: string; campaign: string | null }>`
      select o.id, o.title, o.campaign
      from app.search_opportunities('', ${JSON.stringify({ type: "lead", ...filters })}::jsonb, ${sort}, ${last}::jsonb, 2)
        with ordinality as found (id, place) join opportunities o on o.id = found.id order by found.place`.execute(
      ctx.db,
    );
    titles.push(...rows.map(({ title }) => title));
    const end = rows.at(-1);
    if (!end || titles.length > 10) return titles;
    last = JSON.stringify([end.campaign, end.id]);
  }
}

describe("whatever the catalogue says of a field, the database does", () => {
  const campaigns = ["spring", null, "autumn", "spring", null];
  const five = async (ctx: Context) => {
    for (const [index, campaign] of campaigns.entries())
      await lead(ctx, { title: String(index), campaign, medium: index < 2 ? "fair" : null });
  };

  test("a list is sorted by any field, what is empty at the end, without holes or repetitions between pages", () =>
    inWorkspace(async (t) => {
      await five(t.system);
      expect(await found(t.system, {}, "campaign")).toEqual(["2", "0", "3", "1", "4"]);
      expect(await found(t.system, {}, "-campaign")).toEqual(["3", "0", "2", "4", "1"]);
    }));

  test("a list is filtered by any field, and by several", () =>
    inWorkspace(async (t) => {
      await five(t.system);
      expect(await found(t.system, { campaign: "spring" }, "campaign")).toEqual(["0", "3"]);
      expect(await found(t.system, { campaign: "spring", medium: "fair" }, "campaign")).toEqual(["0"]);
      expect(await found(t.system, { campaign: "'; drop table opportunities; --" }, "campaign")).toEqual([]);
    }));
});
