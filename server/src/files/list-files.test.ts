import { expect, test } from "vitest";
import { attachText } from "../../test/attaching.ts";
import { inWorkspace } from "../../test/factories.ts";
import { aboutContact, aboutDeal } from "../../test/factories-subjects.ts";
import { triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import "../reactions.ts";
import { listFiles } from "./list-files.ts";

test("a record's files are listed, the oldest first, and each says who may remove it", () =>
  inWorkspace(async (t) => {
    const about = await aboutContact(t.system);
    const ana = await t.as({ name: "Ana" });
    for (const name of ["b", "a"]) await attachText(ana, about, { name });
    const listed = async () => (await listFiles(t.system, about)).items;
    expect((await listed()).map(({ name }) => name)).toEqual(["b", "a"]);
    const { items } = await listFiles(await t.as({ role: "back_office" }), about);
    expect(items.map(({ mayRemove }) => mayRemove)).toEqual([false, false]);
  }));

test("a record without files has none, and one that is not reached is not there", () =>
  inWorkspace(async (t) => {
    const deal = await aboutDeal(await t.as());
    expect(await listFiles(await t.as({ role: "manager" }), deal)).toEqual({ items: [] });
    expect(await triedBy(t, {}, (ctx) => listFiles(ctx, deal))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (ctx) => listFiles(ctx, deal))).toBe("record.not_found");
  }));
