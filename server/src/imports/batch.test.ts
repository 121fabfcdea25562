import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { bring } from "../../test/bring.ts";
import { inWorkspace } from "../../test/factories.ts";
import { diaryOf, tried } from "../../test/trying.ts";
import { getTimeline } from "../reports/get-timeline.ts";
import "../reactions.ts";
import { listImportRows } from "./list-import-rows.ts";
import { previewImport } from "./preview-import.ts";

const lines = (...rows: string[]) => rows.join("\n");

describe("what is said of the whole file", () => {
  test("holds for every row that does not say otherwise", () =>
    inWorkspace(async (t) => {
      const [ana, eva] = [await t.member({ name: "Ana" }), await t.member({ name: "Eva" })];
      const teamId = await t.team({ name: "North" });
      const batch = { salespersonId: ana, teamId, tag: "fair", source: "Feria" };
      const file = lines("company,salesperson,source,tags", "Acme,,,big", "Zeta,Eva,Web,");
      await bring(t.system, "leads", file, { batch });
      const { rows } = await sql`
        select company_name, salesperson_id, team_id, source, tags from opportunities where workspace_id = ${t.workspace.id}
        order by company_name`.execute(t.db);
      expect(rows).toEqual([
        { companyName: "Acme", salespersonId: ana, teamId, source: "Feria", tags: ["big", "fair"] },
        { companyName: "Zeta", salespersonId: eva, teamId, source: "Web", tags: ["fair"] },
      ]);
      await bring(t.system, "contacts", "name\nOtra", { batch: { salespersonId: ana } });
      expect(await t.db.selectFrom("contacts").select("salespersonId").execute()).toEqual([{ salespersonId: ana }]);
    }));

  test("names people and teams that are there", () =>
    inWorkspace(async (t) => {
      const unknown = t.system.newId<"members">();
      const work = () => bring(t.system, "contacts", "name\nOtra", { batch: { salespersonId: unknown } });
      expect(await tried(t.system, work)).toBe("reference.unknown");
      const teamId = t.system.newId<"teams">();
      expect(await tried(t.system, () => bring(t.system, "leads", "company\nOtra", { batch: { teamId } }))).toBe(
        "reference.unknown",
      );
    }));
});

test("a salesperson brings in to himself, and makes nothing that he may not", () =>
  inWorkspace(async (t) => {
    const luis = await t.as({ role: "sales", reach: "own", name: "Luis Gil" });
    const file = lines("company,salesperson,team", "Acme,,", "Zeta,LUIS GIL,", "Otra,Eva,", "Más,,New team");
    const { made, bad, errors } = await bring(luis, "leads", file);
    expect({ made, bad }).toEqual({ made: 2, bad: 2 });
    expect(errors.map(({ row, column, value }) => [row, column, value])).toEqual([
      [4, "salesperson", "Eva"],
      [5, "team", "New team"],
    ]);
    const { rows } = await sql`select distinct salesperson_id as id from opportunities`.execute(t.db);
    expect(rows).toEqual([{ id: luis.actor.memberId }]);
  }));

describe("whom a name of the file means", () => {
  test("is the salesperson himself where he brings in to himself, whatever is said and whoever else bears his name", () =>
    inWorkspace(async (t) => {
      const other = await t.member({ name: "Luis Gil" });
      const luis = await t.as({ role: "sales", reach: "own", name: "Luis Gil" });
      const names = { member: { "Luis Gil": other, "LUIS GIL": other, luisgil: null } };
      for (const [kind, heading] of [
        ["leads", "company,salesperson"],
        ["contacts", "name,salesperson"],
      ] as const) {
        const file = lines(heading, "Acme,Luis Gil", "Zeta,LUIS GIL", "Otra,luisgil");
        expect(await bring(luis, kind, file, { names })).toMatchObject({ made: 3, bad: 0 });
      }
      const { rows } = await sql`
        select salesperson_id as id from opportunities union all select salesperson_id from contacts`.execute(t.db);
      expect(rows).toEqual(Array.from({ length: 6 }, () => ({ id: luis.actor.memberId })));
    }));

  test("is a record of its kind that is in use, or the one of that name who left", () =>
    inWorkspace(async (t) => {
      const gone = await t.member({ name: "Eva" });
      await t.db.updateTable("members").set({ deactivatedAt: t.system.now }).where("id", "=", gone).execute();
      const takenFor = (name: string, id: string) =>
        tried(t.system, () =>
          bring(t.system, "leads", lines("company,salesperson", `Acme,${name}`), { names: { member: { [name]: id } } }),
        );
      expect(await takenFor("Ana", await t.team())).toBe("reference.unknown");
      expect(await takenFor("Ana", t.system.newId())).toBe("reference.unknown");
      expect(await takenFor("Ana", gone)).toBe("reference.unknown");
      expect(await takenFor("EVA", gone)).toBe("done");
      expect(await takenFor("Ana", await t.member({ name: "Iris" }))).toBe("done");
    }));
});

test("a member who left is offered, and nobody is made in his place", () =>
  inWorkspace(async (t) => {
    const id = await t.member({ name: "Rep Uno" });
    await t.db.updateTable("members").set({ deactivatedAt: t.system.now }).where("id", "=", id).execute();
    const file = lines("company,salesperson", "Acme,REP  uno");
    const { names } = await previewImport(t.system, {
      kind: "leads",
      content: file,
      options: { columns: {}, names: {} },
    });
    expect(names).toMatchObject([{ name: "REP  uno", taken: null, candidates: [{ id }], hasLeft: true }]);
    const before = await t.db.selectFrom("members").select("id").execute();
    await bring(t.system, "leads", file);
    expect(await t.db.selectFrom("members").select("id").execute()).toHaveLength(before.length);
    const { rows } = await sql`select salesperson_id as id from opportunities`.execute(t.db);
    expect(rows).toEqual([{ id: null }]);
  }));

test("the history of each record says which file it came from, and who brought it in", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const { id } = await bring(marta, "contacts", "name\nAcme");
    const { items } = await listImportRows(marta, { importId: id, limit: 10 });
    const contactId = items[0]?.record?.id ?? "";
    expect(await diaryOf(t, contactId)).toMatchObject([{ event: "contact.created", by: "Marta" }]);
    const timeline = await getTimeline(marta, { kind: "contact", id: contactId }, { limit: 10 });
    expect(timeline.items).toMatchObject([{ fileName: "file.csv", actor: { name: "Marta" } }]);
  }));
