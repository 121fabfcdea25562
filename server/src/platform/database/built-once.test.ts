import { sql } from "kysely";
import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { own } from "../rows.ts";
import { builtOnce } from "./built-once.ts";

test("what is built once is asked with the values of each, in the language and workspace of who asks", () =>
  inWorkspace(async (t) => {
    const { system } = t;
    let built = 0;
    const named = builtOnce(["most", "least"], (ctx, { most, least }: { most: number; least: number }) => {
      built++;
      const name = ctx.language === "es" ? ("nameEs" as const) : ("nameEn" as const);
      return own(ctx, "units")
        .select([`${name} as name`, sql<string>`${"as it was written"}`.as("said"), "workspaceId"])
        .where("nameEn", "in", ["kg", "Dozen"])
        .where(sql<number>`length(name_en)`, "<=", most)
        .where(sql<number>`length(name_en)`, ">=", least)
        .compile();
    });
    const said = { said: "as it was written", workspaceId: system.workspace.id };
    expect(await named(system, { most: 9, least: 3 })).toEqual([{ name: "Dozen", ...said }]);
    expect(await named(system, { least: 0, most: 2 })).toEqual([{ name: "kg", ...said }]);
    expect(await named({ ...system, language: "es" }, { most: 9, least: 3 })).toEqual([{ name: "Docena", ...said }]);
    const other = await t.elsewhere();
    expect(await named(other, { most: 2, least: 0 })).toMatchObject([{ workspaceId: other.workspace.id }]);
    expect(built).toBe(2);
  }));

test("a query that depends on a value, or on more of its context, is refused when it is built", () =>
  inWorkspace(async ({ system }) => {
    const inText = builtOnce(["id"], (ctx, { id }: { id: string }) => sql<object>`select ${`x${id}`}`.compile(ctx.db));
    await expect(inText(system, { id: "1" })).rejects.toThrow("looks at id");
    const ofDay = builtOnce([], (ctx) => sql<object>`select ${ctx.today}`.compile(ctx.db));
    await expect(ofDay(system, {})).rejects.toThrow("looks at its context's today");
  }));
