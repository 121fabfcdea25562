import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { deliver } from "../../test/factories-sales.ts";
import { order, product } from "../../test/factories-stock.ts";
import "../reactions.ts";
import { getDueGoods } from "./get-due-goods.ts";

const at = new Date("2031-03-10T10:00:00Z");

test("what is to leave by today comes with how much of it is late, the longest awaited first", () =>
  inWorkspace(
    async (t) => {
      const ana = await t.member();
      const promised = async (on: string) =>
        order(t.system, [[await product(t.system, { onHand: 5 }), 1]], { on, salespersonId: ana });
      const [today, late] = [await promised("2031-03-10"), await promised("2031-03-07")];
      await promised("2031-03-11");
      await deliver(t.system, (await promised("2031-03-01")).deliveryId);
      const packer = await t.as({ role: "back_office" });
      const { deliveries, receipts } = await getDueGoods(packer);
      expect(deliveries).toMatchObject({
        late: 1,
        today: 1,
        items: [{ id: late.deliveryId, isLate: true }, { id: today.deliveryId }],
      });
      expect(receipts).toEqual({ late: 0, today: 0, items: [] });
      const mine = await getDueGoods(await t.as({ id: ana }));
      expect(mine.deliveries.late).toBe(1);
      expect((await getDueGoods(await t.as())).deliveries).toEqual({ late: 0, today: 0, items: [] });
      expect((await getDueGoods(await t.elsewhere())).deliveries.items).toEqual([]);
    },
    { at },
  ));
