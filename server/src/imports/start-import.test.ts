import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import { StartImport } from "@trato/domain/imports/inputs.ts";
import { expect, test } from "vitest";
import type * as z from "zod/mini";
import { inWorkspace } from "../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { createContact } from "../contacts/create-contact.ts";
import { listJobs } from "../identity/list-jobs.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { runImport } from "./run-import.ts";
import { startImport } from "./start-import.ts";
import { readImport } from "./store.ts";

type Given = Partial<z.input<typeof StartImport>>;

const content = "name,email\nAcme,a@acme.example\n,nobody@robles.example\nZeta,";
const start = (ctx: Context, given: Given = {}) =>
  startImport(ctx, StartImport.parse({ kind: "contacts", fileName: "contacts.csv", content, ...given }));

test("a file is read through once and waits to be written in the background", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const started = await start(marta);
    expect(started).toEqual({
      id: started.id,
      kind: "contacts",
      fileName: "contacts.csv",
      state: "waiting",
      rows: 3,
      done: 0,
      made: 0,
      updated: 0,
      undone: 0,
      kept: 0,
      known: 0,
      bad: 0,
      errors: [],
      reading: [],
      failure: null,
      createdAt: marta.now,
      createdBy: "Marta",
      finishedAt: null,
      version: 1,
    });
    expect(marta.changes).toMatchObject([{ kind: "import", id: started.id, version: 1 }]);
    expect(await diaryOf(t, started.id)).toEqual([
      {
        event: "import.started",
        by: "Marta",
        before: null,
        after: { fileName: "contacts.csv", kind: "contacts" },
      },
    ]);
    const { items } = await listJobs(await t.as({ role: "administrator" }));
    expect(items).toMatchObject([{ task: "run_import", state: "waiting" }]);
    expect(await marta.db.selectFrom("contacts").select("id").execute()).toEqual([]);
  }));

test("how dates and numbers were read is kept, with what was doubtful, when it has ended too", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const rows = ["31/12/2026;1.250", "30/11/2026;2.000", "12/31/2026;3.000", "05/06/2026;4.000"];
    const deals = ["title;expected closing;revenue", ...rows.map((row, index) => `Deal ${index};${row}`)].join("\n");
    const { id } = await start(marta, { kind: "opportunities", content: deals });
    await t.become(t.system);
    await runImport(id, (work) => work(t.system));
    expect(await readImport(t.system, id)).toMatchObject({
      state: "done",
      made: 3,
      bad: 1,
      errors: [{ row: 4, value: "12/31/2026" }],
      reading: [
        { heading: "expected closing", dateOrder: "dmy", decimalMark: null, doubt: "mixed" },
        { heading: "revenue", dateOrder: null, decimalMark: ".", doubt: "either" },
      ],
    });
  }));

test("what the file says is written when its turn comes, and what is wrong is told by row", () =>
  inWorkspace(async (t) => {
    await createContact(t.system, { kind: "company", name: "zeta" });
    const { id } = await start(await t.as({ role: "manager" }));
    await t.become(t.system);
    await runImport(id, (work) => work(t.system));
    expect(await readImport(t.system, id)).toMatchObject({
      state: "done",
      rows: 3,
      done: 3,
      made: 1,
      known: 1,
      bad: 1,
      errors: [{ row: 3, column: "name", value: null }],
      finishedAt: t.system.now,
    });
    const contacts = await t.db.selectFrom("contacts").select("name").orderBy("name").execute();
    expect(contacts.map(({ name }) => name)).toEqual(["Acme", "zeta"]);
    const kept = t.db.selectFrom("imports").select("content").where("id", "=", id);
    expect(await kept.execute()).toEqual([{ content: null }]);
  }));

test("what somebody said of the columns is kept until the file is read", () =>
  inWorkspace(async (t) => {
    const options = { columns: { name: null, alias: "name" } };
    const given = { content: "name,alias\nRead not,Acme", options };
    const { id } = await start(await t.as({ role: "manager" }), given);
    await t.become(t.system);
    await runImport(id, (work) => work(t.system));
    expect(await t.db.selectFrom("contacts").select("name").execute()).toEqual([{ name: "Acme" }]);
  }));

test("a file that cannot be taken as it is does not wait", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const outcomes: [string, Given][] = [
      ["import.field_missing", { content: "email\na@acme.example" }],
      ["import.field_missing", { kind: "products", content: "sales_price\n55" }],
      ["import.field_unknown", { options: { columns: { name: "colour" } } }],
      ["import.empty", { content: "name,email\n" }],
      ["done", { content: "name\nAcme" }],
    ];
    for (const [outcome, given] of outcomes)
      expect([given, await tried(marta, () => start(marta, given))]).toEqual([given, outcome]);
    expect((await listJobs(await t.as({ role: "administrator" }))).items).toEqual([]);
  }));

test("a file that is sent twice under one id is taken in once", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const id = marta.newId<"imports">();
    expect(await start(marta, { id })).toMatchObject({ id });
    expect(await tried(marta, () => start(marta, { id }))).toBe("record.duplicate");
    expect(await whoeverIsElsewhere(t, (other) => start(other, { id }))).toBe("done");
  }));

test.each([
  ["contacts", "name\nAcme", ["sales", "back_office", "manager", "administrator"]],
  ["salespeople", "name\nLuis", ["administrator"]],
] as const)("whoever brings in %s must be allowed to make them", (kind: ImportKind, text, roles) =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, (ctx) => start(ctx, { kind, content: text }))).toEqual(roles);
  }),
);
