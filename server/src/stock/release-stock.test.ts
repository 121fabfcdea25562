import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { figures, order, product } from "../../test/factories-stock.ts";
import "../reactions.ts";
import { getDelivery, listDeliveries } from "./list-transfers.ts";
import { releaseStock } from "./release-stock.ts";
import { verifyStock } from "./verify-stock.ts";

const list = { limit: 80, state: "all" } as const;

test("an order that is given up frees its goods, also for orders that its seller does not reach", () =>
  inWorkspace(async (t) => {
    const back = await t.as({ role: "back_office" });
    const table = await product(back, { onHand: 5 });
    const [mine, other] = [await t.member(), await t.member()];
    const own = await order(t.system, [[table, 5]], { salespersonId: mine });
    const waiting = await order(t.system, [[table, 2]], { salespersonId: other });
    const seller = await t.as({ id: mine });
    await expect(getDelivery(seller, waiting)).rejects.toMatchObject({ code: "record.not_found" });
    expect((await listDeliveries(seller, list)).items.map((delivery) => delivery.id)).toEqual([own.deliveryId]);
    await releaseStock(seller, { kind: "sale", id: own.id });
    await t.become(back);
    expect(await getDelivery(back, waiting)).toMatchObject({ state: "ready", lines: [{ reserved: "2" }] });
    expect(await figures(back, table)).toEqual([5, 2, 3, 0, 2, 3]);
    expect(await verifyStock(back)).toEqual([]);
  }));
