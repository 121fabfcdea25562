import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { quotation } from "../../../test/factories-sales.ts";
import { tried, triedBy, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import "../../reactions.ts";
import { cancelSale } from "../cancel-sale.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { sendQuotation } from "../send-quotation.ts";
import { sendOrder } from "./send-order.ts";

const mail = { to: "ana@acme.example", subject: "Your order", body: "It is confirmed." };

test("a mail confirms an order, with its PDF and the link that the customer has already", () =>
  inWorkspace(async (t) => {
    const { id: saleId } = await quotation(t.system);
    const send = (ctx: Context) => sendOrder(ctx, { saleId, ...mail });
    expect(await tried(t.system, send)).toBe("sale.not_ordered");
    const offered = await sendQuotation(t.system, { saleId, to: mail.to });
    await confirmQuotation(t.system, { saleId });
    const { messageId } = await send(t.system);
    const message = await own(t.system, "messages").selectAll().where("id", "=", messageId).executeTakeFirstOrThrow();
    expect(message).toMatchObject({
      subject: mail.subject,
      link: offered.portalUrl,
      attachmentName: "Sales-order-S00001.pdf",
    });
    await cancelSale(t.system, { saleId });
    expect(await tried(t.system, send)).toBe("sale.cancelled");
  }));

test("whoever sells sends it, of orders that he reaches", () =>
  inWorkspace(async (t) => {
    const { id: saleId } = await quotation(t.system, { salespersonId: await t.member() });
    await confirmQuotation(t.system, { saleId });
    const send = (ctx: Context) => sendOrder(ctx, { saleId, ...mail });
    expect(await whoMay(t, send)).toEqual(["sales", "manager", "administrator"]);
    expect(await triedBy(t, { reach: "own" }, send)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, send)).toBe("record.not_found");
  }));
