import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { tables } from "../../../test/factories-families.ts";
import { whoMay } from "../../../test/trying.ts";
import { listAttributes } from "./attributes.ts";

test("attributes are listed by name with their values, for everybody of the company alone", () =>
  inWorkspace(async (t) => {
    const { wood, length } = await tables(t.system);
    expect((await listAttributes(await t.as())).items).toEqual([length, wood]);
    expect(await whoMay(t, listAttributes)).toContain("sales");
    expect((await listAttributes(await t.elsewhere())).items).toEqual([]);
  }));
