import { expect, test } from "vitest";
import { bring, ofList, undo } from "../../../test/bring.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { pagesOf, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import "../../reactions.ts";
import { getLeadList, listPool } from "./list-pool.ts";

const pooled = (source: string) => ofList({ batch: { source, isPooled: true } });

test("the lists of the pool, the newest first, page by page; what came in otherwise, or was taken back, is none", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const lists = [];
    for (const source of ["Uno", "Dos", "Tres"])
      lists.push(await bring(marta, "leads", `title\n${source}`, pooled(source)));
    await bring(marta, "leads", "title\nPropia");
    await undo(marta, lists[1]?.id ?? marta.newId());
    const pages = await pagesOf((cursor) => listPool(marta, { limit: 1, cursor }));
    expect(pages.map((page) => page.map(({ source, waiting }) => [source, waiting]))).toEqual([
      [["Tres", 1]],
      [["Uno", 1]],
    ]);
  }));

test("the pool is read by those who lead, each in his own company", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    await bring(marta, "leads", "title\nMesas", pooled("Uno"));
    const [list] = (await listPool(marta, { limit: 10 })).items;
    const listId = list?.id ?? marta.newId();
    expect(await whoMay(t, (ctx) => listPool(ctx, { limit: 10 }))).toEqual(["manager", "administrator"]);
    expect(await whoMay(t, (ctx) => getLeadList(ctx, { listId }))).toEqual(["manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, (ctx) => getLeadList(ctx, { listId }))).toBe("record.not_found");
  }));
