import { expect, test } from "vitest";
import { bring } from "../../test/bring.ts";
import { inWorkspace } from "../../test/factories.ts";
import { triedBy, whoeverIsElsewhere, pagesOf } from "../../test/trying.ts";
import { createContact } from "../contacts/create-contact.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { getBadRows, listImportRows, previewBadRows } from "./list-import-rows.ts";

const file = [
  "name;email;price",
  "Acme;a@acme.example;1",
  "acme;a@acme.example;2",
  ";z@zeta.example;3",
  ';"x;4',
  "Otra;a@acme.example;5",
].join("\n");

test("every row is told with what became of it, its record, the reason and what is wrong", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const { id: importId } = await bring(marta, "contacts", file);
    const { items } = await listImportRows(marta, { importId, limit: 80 });
    const told = items.map(({ row, outcome, record, by, against, sameRow, errors }) => [
      row,
      outcome,
      record?.name ?? sameRow,
      by,
      against,
      errors.map(({ column }) => column),
    ]);
    expect(told.sort(([a], [b]) => Number(a) - Number(b))).toEqual([
      [2, "made", "Acme", [], [], []],
      [3, "repeated", 2, ["email", "name"], [], []],
      [4, "refused", null, [], [], ["name"]],
      [5, "refused", null, [], [], [null]],
      [6, "made", "Otra", ["email"], ["name"], []],
    ]);
    const pages = await pagesOf((cursor) => listImportRows(marta, { importId, outcome: "made", limit: 1, cursor }));
    expect(pages.map((page) => page.map(({ row }) => row))).toEqual([[2], [6]]);
  }));

test("rows with errors come as a file, which is mended and sent again", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const wrong = ["name,email,city", ",z@zeta.example,Vigo", 'Eva,"x,Lugo'].join("\n");
    const { id: importId } = await bring(marta, "contacts", wrong);
    const { fileName, content } = await getBadRows(marta, { importId });
    expect(fileName).toBe("file - to mend.csv");
    expect(content.split("\r\n")).toEqual([
      "\uFEFFname;email;city;Trato: problem",
      ";z@zeta.example;Vigo;name: Something is missing here.",
      'Eva;"""x";Lugo;A quotation mark in this row is not closed.',
      "",
    ]);
    const looked = await previewBadRows(marta, {
      kind: "contacts",
      content: wrong,
      options: { columns: {}, names: {} },
    });
    expect(looked.content).toBe(content);
    const mended = content.replace(";z@zeta", "Zeta;z@zeta").replace('"""x"', "e@eva.example");
    expect(await bring(marta, "contacts", mended)).toMatchObject({ made: 2, bad: 0 });
    const contacts = await t.db.selectFrom("contacts").select(["name", "comment"]).orderBy("name").execute();
    expect(contacts).toEqual([
      { name: "Eva", comment: null },
      { name: "Zeta", comment: null },
    ]);
  }));

test("those who lead see them, in their own company", () =>
  inWorkspace(async (t) => {
    await createContact(t.system, { kind: "company", name: "Acme" });
    const { id: importId } = await bring(t.system, "contacts", "name,email\n,a@acme.example");
    const reads = [
      (ctx: Context) => listImportRows(ctx, { importId, limit: 80 }),
      (ctx: Context) => getBadRows(ctx, { importId }),
    ];
    for (const read of reads) {
      expect(await triedBy(t, { role: "manager" }, read)).toBe("done");
      expect(await triedBy(t, { role: "sales", reach: "all" }, read)).toBe("record.not_found");
      expect(await whoeverIsElsewhere(t, read)).toBe("record.not_found");
    }
  }));
