import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { tables } from "../../../test/factories-families.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { listAttributes } from "./attributes.ts";
import { chooseVariant } from "./choose-variant.ts";
import { createAttribute } from "./create-attribute.ts";
import { deleteAttribute, editAttribute } from "./edit-attribute.ts";
import { getFamily } from "./families.ts";

test("a value that is called otherwise names the variants anew, but those that somebody named", () =>
  inWorkspace(async (t) => {
    const { family, wood, oak, pine, short } = await tables(t.system);
    await chooseVariant(t.system, { familyId: family.id, valueIds: [oak, short] });
    const values = [{ id: oak, name: "Solid oak" }, { id: pine, name: "Pinewood" }, { name: "Beech" }];
    const edited = await editAttribute(t.system, { attributeId: wood.id, version: 1, name: "Timber", values });
    expect(edited).toMatchObject({
      name: "Timber",
      version: 2,
      values: [{ id: oak }, { id: pine }, { name: "Beech" }],
    });
    const { variants, attributes } = await getFamily(t.system, { familyId: family.id });
    expect(variants.map(({ name }) => name)).toEqual(["Lisboa (Solid oak, 120)", "Lisboa table"]);
    expect(attributes[0]).toMatchObject({ name: "Timber", values: [{ name: "Solid oak" }, { name: "Pinewood" }] });
    expect(await diaryOf(t, wood.id)).toMatchObject([{ event: "attribute.created" }, { event: "attribute.edited" }]);
  }));

test("a value that a family offers stays, and so does an attribute that one has", () =>
  inWorkspace(async (t) => {
    const { wood, oak } = await tables(t.system);
    const less = { attributeId: wood.id, version: 1, values: [{ id: oak, name: "Oak" }] };
    expect(await tried(t.system, (ctx) => editAttribute(ctx, less))).toBe("attribute.in_use");
    expect(await tried(t.system, (ctx) => deleteAttribute(ctx, { attributeId: wood.id }))).toBe("attribute.in_use");
  }));

test("one that nobody needs goes, and comes back as it was", () =>
  inWorkspace(async (t) => {
    const made = await createAttribute(t.system, { name: "Size", shownAs: "select", values: [{ name: "S" }] });
    const { version: _, ...deleted } = await deleteAttribute(t.system, { attributeId: made.id });
    expect((await listAttributes(t.system)).items).toEqual([]);
    expect(await createAttribute(t.system, deleted)).toEqual(made);
  }));

test("who saw an older version of the same is told", () =>
  inWorkspace(async (t) => {
    const { wood } = await tables(t.system);
    const called = (name: string) => ({ attributeId: wood.id, version: 1, name });
    await editAttribute(t.system, called("Timber"));
    expect(await tried(t.system, (ctx) => editAttribute(ctx, called("Material")))).toBe("record.changed");
    expect(await editAttribute(t.system, { ...called("Timber"), shownAs: "colour" })).toMatchObject({
      shownAs: "colour",
    });
  }));

test("those who keep products change attributes, nobody of another company", () =>
  inWorkspace(async (t) => {
    const { wood } = await tables(t.system);
    const { id } = await createAttribute(t.system, { name: "Size", shownAs: "select", values: [{ name: "S" }] });
    const edit = { attributeId: wood.id, version: 1, name: "Timber" };
    const may = await whoMay(t, (ctx) => editAttribute(ctx, edit));
    expect(may).toEqual(["back_office", "manager", "administrator"]);
    const mayDelete = await whoMay(t, (ctx) => deleteAttribute(ctx, { attributeId: id }));
    expect(mayDelete).toEqual(["back_office", "manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, (ctx) => editAttribute(ctx, edit))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (ctx) => deleteAttribute(ctx, { attributeId: wood.id }))).toBe(
      "record.not_found",
    );
  }));
