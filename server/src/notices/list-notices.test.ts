import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { toldOfLeads } from "../../test/factories-notices.ts";
import { pagesOf } from "../../test/trying.ts";

test("the newest come first, page by page, and the bell counts the new ones", () =>
  inWorkspace(async (t) => {
    const { list } = await toldOfLeads(t, 5);
    const pages = await pagesOf((cursor) => list({ limit: 2, cursor }));
    expect(pages.flat().map(({ record }) => record.name)).toEqual(["Lead 5", "Lead 4", "Lead 3", "Lead 2", "Lead 1"]);
    expect((await list({ limit: 1 })).fresh).toBe(5);
  }));
