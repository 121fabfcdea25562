import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { lead, opportunity } from "../../test/factories-opportunities.ts";
import "../reactions.ts";
import { listKnownValues } from "./list-known-values.ts";

test("the values that were given are offered again, each once and in order", () =>
  inWorkspace(async (t) => {
    await lead(t.system, { source: "Web", tags: ["vip", "office"], address: { city: "Madrid" } });
    await opportunity(t.system, { source: "Fair", tags: ["office"] });
    await lead(t.system, { source: "Web" });
    expect(await listKnownValues(t.system)).toEqual({
      sources: ["Fair", "Web"],
      tags: ["office", "vip"],
      city: ["Madrid"],
    });
    const ana = await t.as({ role: "sales", reach: "own" });
    expect((await listKnownValues(ana)).sources).toEqual(["Fair", "Web"]);
  }));

test("values of another company are not offered, and none where none were given", () =>
  inWorkspace(async (t) => {
    await lead(t.system, { source: "Web", tags: ["vip"] });
    expect(await listKnownValues(await t.elsewhere())).toEqual({ sources: [], tags: [], city: [] });
  }));
