import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { listAttributes } from "./attributes.ts";
import { createAttribute } from "./create-attribute.ts";

const colour = {
  name: "Colour",
  shownAs: "colour" as const,
  values: [{ name: "Oak", colour: "#b5835a" }, { name: "White" }],
};

test("an attribute has its values in their order, and is told and recorded", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "back_office", name: "Marta" });
    const made = await createAttribute(marta, colour);
    expect(made).toMatchObject({
      name: "Colour",
      shownAs: "colour",
      values: [
        { name: "Oak", colour: "#b5835a" },
        { name: "White", colour: null },
      ],
      version: 1,
    });
    await createAttribute(marta, { ...colour, name: "Ácabado" });
    expect((await listAttributes(marta)).items.map(({ name }) => name)).toEqual(["Ácabado", "Colour"]);
    expect(marta.changes).toContainEqual(expect.objectContaining({ kind: "setting", id: made.id, version: 1 }));
    expect(await diaryOf(t, made.id)).toMatchObject([
      { event: "attribute.created", by: "Marta", after: { name: "Colour" } },
    ]);
  }));

test("a name and a value are there once, also in another attribute", () =>
  inWorkspace(async (t) => {
    const { values } = await createAttribute(t.system, colour);
    expect(await tried(t.system, (ctx) => createAttribute(ctx, colour))).toBe("attribute.name_taken");
    const other = { ...colour, name: "Finish" };
    const twice = [{ name: "Oak" }, { name: "Oak" }];
    expect(await tried(t.system, (ctx) => createAttribute(ctx, { ...other, values: twice }))).toBe(
      "attribute.value_twice",
    );
    expect(await tried(t.system, (ctx) => createAttribute(ctx, { ...other, values }))).toBe("attribute.value_twice");
    expect(await tried(t.system, (ctx) => createAttribute(ctx, other))).toBe("done");
    expect(await whoeverIsElsewhere(t, (ctx) => createAttribute(ctx, colour))).toBe("done");
  }));

test("those who keep products make attributes", () =>
  inWorkspace(async (t) => {
    const may = await whoMay(t, (ctx) => createAttribute(ctx, colour));
    expect(may).toEqual(["back_office", "manager", "administrator"]);
  }));
