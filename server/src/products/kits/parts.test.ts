import { expect, test } from "vitest";
import { kit, table } from "../../../test/factories-kits.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { figures, product } from "../../../test/factories-stock.ts";
import { whoeverIsElsewhere } from "../../../test/trying.ts";
import "../../reactions.ts";
import { getParts } from "./parts.ts";

test("a part says which kits it is in, and how much of it is in one; another company reads nothing of it", () =>
  inWorkspace(async (t) => {
    const { leg, kit: made } = await table(t.system);
    const bench = await kit(t.system, [[leg, 2]], { name: "Bench" });
    expect(await getParts(t.system, { productId: leg.id })).toMatchObject({
      parts: [],
      partOf: [
        { productId: bench.id, name: "Bench", quantity: "2" },
        { productId: made.id, name: "Table", quantity: "4" },
      ],
    });
    expect(await whoeverIsElsewhere(t, (ctx) => getParts(ctx, { productId: made.id }))).toBe("record.not_found");
  }));

test("there are as many kits as the scarcest of the stored parts makes", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { leg, kit: made } = await table(ctx, { tops: 5, legs: 11 });
    const screws = await product(ctx, { storable: false });
    const withScrews = await kit(ctx, [
      [leg, "2.5"],
      [screws, 12],
    ]);
    expect(await figures(ctx, made)).toEqual([2, 0, 2, 0, 0, 2]);
    expect(await figures(ctx, withScrews)).toEqual([4, 0, 4, 0, 0, 4]);
    expect(await figures(ctx, await kit(ctx, [[screws, 1]]))).toEqual([0, 0, 0, 0, 0, 0]);
  }));
