import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { confirmed, deliver } from "../../../test/factories-sales.ts";
import { triedBy, whoeverIsElsewhere } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { typeset } from "../../platform/print/typeset.ts";
import "../../reactions.ts";
import { changeOrder } from "../../sales/change-order.ts";
import { printDeliveryNote, printPickingList } from "./print-delivery.ts";

test("the note tells what is to be delivered, where to, then what was; the list what to take, to be ticked off", () =>
  inWorkspace(async ({ system: ctx }) => {
    await confirmed(ctx, "3");
    const { saleId, deliveryId } = await confirmed(ctx, "2", { customerReference: "PO 7" });
    await changeOrder(ctx, { saleId, deliveryAddress: "Calle Mayor 1\n36201 Vigo", tellCustomer: false });
    const note = await printDeliveryNote(ctx, { deliveryId });
    expect(note).toMatchObject({
      name: "Delivery-note-OUT00002.pdf",
      content: {
        columns: ["Product", "Quantity"],
        destination: { lines: ["Calle Mayor 1", "36201 Vigo"] },
        facts: expect.arrayContaining([{ name: "Their reference", value: "PO 7" }]),
        lines: [{ name: "Chair", quantity: "2 units" }],
      },
    });
    const list = await printPickingList(ctx, { deliveryId });
    expect(list).toMatchObject({
      name: "Picking-list-OUT00002.pdf",
      content: { lines: [{ name: "Chair", quantity: "2 units", asked: "2" }], fields: ["quantity", "asked", "done"] },
    });
    for (const print of [note, list]) expect((await typeset(print)).subarray(0, 5).toString()).toBe("%PDF-");

    await deliver(ctx, deliveryId, "1");
    expect(await printDeliveryNote(ctx, { deliveryId })).toMatchObject({
      content: { columns: ["Product", "Delivered"], lines: [{ quantity: "1 unit" }] },
    });
  }));

test("whoever reaches a delivery prints it", () =>
  inWorkspace(async (t) => {
    const { deliveryId } = await confirmed(t.system, "2", { salespersonId: await t.member() });
    const both = async (ctx: Context) => {
      await printPickingList(ctx, { deliveryId });
      await printDeliveryNote(ctx, { deliveryId });
    };
    expect(await triedBy(t, { role: "back_office" }, both)).toBe("done");
    expect(await triedBy(t, { reach: "own" }, both)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, both)).toBe("record.not_found");
  }));
