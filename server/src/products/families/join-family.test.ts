import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { tables } from "../../../test/factories-families.ts";
import { product } from "../../../test/factories-stock.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere } from "../../../test/trying.ts";
import "../../reactions.ts";
import { getFamily } from "./families.ts";
import { joinFamily } from "./join-family.ts";

test("a product that is there becomes another variant and stays what it is", () =>
  inWorkspace(async (t) => {
    const { family, oak, short } = await tables(t.system);
    const desk = await product(t.system, { name: "Desk of oak", reference: "D-1" });
    const asked = { familyId: family.id, productId: desk.id, valueIds: [short, oak] };
    expect(await triedBy(t, { role: "sales" }, (ctx) => joinFamily(ctx, asked))).toBe("permission.missing");
    expect(await whoeverIsElsewhere(t, (ctx) => joinFamily(ctx, asked))).toBe("record.not_found");
    const { variants } = await t.asSystem(async (ctx) => {
      await joinFamily(ctx, asked);
      return getFamily(ctx, { familyId: family.id });
    });
    expect(variants.find(({ id }) => id === desk.id)).toMatchObject({
      name: "Desk of oak",
      reference: "D-1",
      valueIds: [oak, short],
    });
    expect((await diaryOf(t, desk.id)).at(-1)).toMatchObject({ event: "family.joined" });
  }));

test("not as one that is there, that cannot be made, or where it is one already", () =>
  inWorkspace(async (t) => {
    const { family, model, pine, short, long } = await tables(t.system);
    const [desk, familyId] = [await product(t.system), family.id];
    const join = (valueIds: (typeof pine)[], productId = desk.id) =>
      tried(t.system, (ctx) => joinFamily(ctx, { familyId, productId, valueIds }));
    expect(await join([pine, short])).toBe("variant.there_already");
    expect(await join([pine, long])).toBe("variant.excluded");
    expect(await join([pine])).toBe("variant.value_missing");
    expect(await join([pine, short], model.id)).toBe("family.already");
  }));
