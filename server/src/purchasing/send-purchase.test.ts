import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { drafted } from "../../test/factories-purchases.ts";
import { triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import "../reactions.ts";
import { getTimeline } from "../reports/get-timeline.ts";
import { cancelPurchase } from "./cancel-purchase.ts";
import { sendPurchase } from "./send-purchase.ts";

const mail = { to: "pedidos@maderas.example", subject: "Our order", body: "Here it is." };

test("a mail brings the vendor the purchase as a PDF, and the history tells of it", () =>
  inWorkspace(async (t) => {
    const { purchaseId } = await drafted(t.system);
    const send = (ctx: Context) => sendPurchase(ctx, { purchaseId, ...mail });
    const { messageId } = await send(await t.as({ role: "back_office" }));
    const message = await own(t.system, "messages").selectAll().where("id", "=", messageId).executeTakeFirstOrThrow();
    expect(message).toMatchObject({ toAddress: mail.to, subject: mail.subject, attachmentName: "Purchase-order.pdf" });
    expect(JSON.parse(message.attachment!)).toMatchObject({ template: "purchasing/print/purchase.typ" });
    const { items } = await getTimeline(t.system, { kind: "purchase", id: purchaseId }, { limit: 5 });
    expect(items[0]).toMatchObject({ message: { subject: mail.subject, attachment: "Purchase-order.pdf" } });
  }));

test("whoever buys sends it, unless it is cancelled", () =>
  inWorkspace(async (t) => {
    const { purchaseId } = await drafted(t.system);
    const send = (ctx: Context) => sendPurchase(ctx, { purchaseId, ...mail });
    expect(await whoMay(t, send)).toEqual(["back_office", "manager", "administrator"]);
    await t.asSystem((ctx) => cancelPurchase(ctx, { purchaseId }));
    expect(await triedBy(t, { role: "back_office" }, send)).toBe("purchase.cancelled");
    expect(await whoeverIsElsewhere(t, send)).toBe("record.not_found");
  }));
