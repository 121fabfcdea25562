import { ListImports } from "@trato/domain/imports/inputs.ts";
import { expect, test } from "vitest";
import type * as z from "zod/mini";
import { inWorkspace } from "../../test/factories.ts";
import { pagesOf, tried, triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { getImport, listImports } from "./list-imports.ts";
import { startImport } from "./start-import.ts";

const file = { kind: "contacts" as const, content: "name\nAcme", options: { columns: {}, names: {} } };
const start = (ctx: Context, fileName: string) => startImport(ctx, { ...file, fileName });

const list = (ctx: Context, asked: z.input<typeof ListImports> = {}) => listImports(ctx, ListImports.parse(asked));

test("files are listed with how far they have come, the newest first, without what stands in them", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    await start(t.system, "first.csv");
    const second = await start(marta, "second.csv");
    const { items } = await list(marta);
    expect(items.map(({ fileName, createdBy }) => [fileName, createdBy])).toEqual([
      ["second.csv", "Marta"],
      ["first.csv", null],
    ]);
    expect(items[0]).toEqual(second);
    expect(items[0]).not.toHaveProperty("content");
    expect(await getImport(marta, { importId: second.id })).toEqual(second);
  }));

test("who pages on sees every file once, though others are brought in meanwhile", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    for (const name of ["1", "2", "3", "4", "5"]) await start(marta, name);
    const pages = await pagesOf(
      (cursor) => list(marta, { limit: 2, cursor }),
      () => start(marta, "6"),
    );
    expect(pages.map((page) => page.map(({ fileName }) => fileName))).toEqual([["5", "4"], ["3", "2"], ["1"]]);
    expect(await tried(marta, () => list(marta, { cursor: "nonsense" }))).toBe("cursor.invalid");
  }));

test("those who lead see the files of their own company; others their own files alone", () =>
  inWorkspace(async (t) => {
    const { id: importId } = await start(t.system, "contacts.csv");
    const read = (ctx: Context) => getImport(ctx, { importId });
    for (const role of ["sales", "back_office"] as const) {
      expect((await list(await t.as({ role, reach: "all" }))).items).toEqual([]);
      expect(await triedBy(t, { role, reach: "all" }, read)).toBe("record.not_found");
    }
    const seller = await t.as({ role: "sales" });
    const { id: own } = await start(seller, "own.csv");
    expect((await list(seller)).items.map(({ id }) => id)).toEqual([own]);
    expect(await triedBy(t, { role: "administrator" }, read)).toBe("done");
    expect(await whoeverIsElsewhere(t, read)).toBe("record.not_found");
    expect((await list(await t.elsewhere())).items).toEqual([]);
  }));
