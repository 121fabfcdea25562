import { expect, test } from "vitest";
import { lead, later } from "../../../test/factories-opportunities.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { pagesOf } from "../../../test/trying.ts";
import "../../reactions.ts";
import { listUnsubscribes } from "./list-unsubscribes.ts";
import { unsubscribe } from "./unsubscribe.ts";

test("the list has the latest first, page by page, and finds one address; another company's is not in it", () =>
  inWorkspace(async (t) => {
    const { id } = await lead(t.system, {});
    const about = { kind: "opportunity" as const, id };
    for (const [minutes, name] of ["a", "b", "c"].entries())
      await unsubscribe(later(t.system, minutes), about, { address: `${name}@x.example`, isUnsubscribed: true });
    const pages = await pagesOf((cursor) => listUnsubscribes(t.system, { limit: 2, ...(cursor && { cursor }) }));
    expect(pages.flat().map(({ address }) => address)).toEqual(["c@x.example", "b@x.example", "a@x.example"]);
    const found = await listUnsubscribes(t.system, { limit: 2, address: "B@x.example" });
    expect(found.items).toMatchObject([{ address: "b@x.example", how: "hand" }]);
    expect((await listUnsubscribes(await t.elsewhere(), { limit: 2 })).items).toEqual([]);
  }));
