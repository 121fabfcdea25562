import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { confirmed } from "../../test/factories-sales.ts";
import { triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import "../reactions.ts";
import { cancelDelivery } from "../stock/cancel-transfer.ts";
import { sendDeliveryNote } from "./send-delivery-note.ts";

const mail = { to: "ana@acme.example", subject: "Your goods", body: "They are on their way." };

test("a mail brings the delivery note, and stands in the history of the order; whoever reaches that may send it", () =>
  inWorkspace(async (t) => {
    const { saleId, deliveryId } = await confirmed(t.system, "2", { salespersonId: await t.member() });
    const send = (ctx: Context) => sendDeliveryNote(ctx, { deliveryId, ...mail });
    const { messageId } = await send(await t.as({ role: "back_office" }));
    const message = await own(t.system, "messages").selectAll().where("id", "=", messageId).executeTakeFirstOrThrow();
    expect(message).toMatchObject({
      subjectKind: "sale",
      subjectId: saleId,
      attachmentName: "Delivery-note-OUT00001.pdf",
    });
    expect(JSON.parse(message.attachment!)).toMatchObject({ template: "documents/goods/delivery-note.typ" });
    expect(await triedBy(t, { reach: "own" }, send)).toBe("record.not_found");
    await t.asSystem((ctx) => cancelDelivery(ctx, { deliveryId }));
    expect(await triedBy(t, { role: "back_office" }, send)).toBe("transfer.cancelled");
    expect(await whoeverIsElsewhere(t, send)).toBe("record.not_found");
  }));
