import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { tried } from "../../test/trying.ts";
import { chooseColumns } from "./choose-columns.ts";
import { getMe } from "./get-me.ts";

test("each list shows whoever chose it the columns in his order; the other lists and the others' are as they were", () =>
  inWorkspace(async (t) => {
    const [ana, berta] = [await t.as({ name: "Ana" }), await t.as({ name: "Berta" })];
    await t.become(ana);
    await chooseColumns(ana, { list: "leads", columns: ["title", "email"] });
    await chooseColumns(ana, { list: "orders", columns: ["total", "number"] });
    const { member } = await chooseColumns(ana, { list: "leads", columns: ["email", "title"] });
    expect(member.listColumns).toEqual({ leads: ["email", "title"], orders: ["total", "number"] });
    expect((await chooseColumns(ana, { list: "leads", columns: null })).member.listColumns).toEqual({
      orders: ["total", "number"],
    });
    await t.become(berta);
    expect((await getMe(berta)).member.listColumns).toEqual({});
  }));

test("whoever is no member has no lists", () =>
  inWorkspace(async (t) => {
    const nobody = await t.asCustomer(t.system.newId());
    await t.become(nobody);
    expect(await tried(nobody, () => chooseColumns(nobody, { list: "leads", columns: ["title"] }))).toBe(
      "permission.missing",
    );
  }));
