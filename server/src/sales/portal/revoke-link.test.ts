import { expect, test } from "vitest";
import { inWorkspace, testOrigin } from "../../../test/factories.ts";
import { mail, quotation, sentOffer, tokenOf } from "../../../test/factories-sales.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { sendQuotation } from "../send-quotation.ts";
import { getPortalSale } from "./get-portal-sale.ts";
import { revokeLink } from "./revoke-link.ts";

test("the customer's link stops working at once; sending again makes a new one, and the old one stays dead", async () => {
  const { edge, run, saleId, token, sale } = await sentOffer();
  const revoked = await run((ctx) => revokeLink(ctx, { saleId }));
  expect(revoked).toMatchObject({ state: "sent", portalUrl: null, version: sale.version });
  expect(revoked.can.revokeLink).toMatchObject({ code: "portal.revoked" });
  const closed = { code: "portal.revoked" };
  await expect(getPortalSale(edge, { token }, testOrigin)).rejects.toMatchObject(closed);
  const again = tokenOf(await run((ctx) => sendQuotation(ctx, { saleId, ...mail })));
  await expect(getPortalSale(edge, { token }, testOrigin)).rejects.toMatchObject(closed);
  expect(await getPortalSale(edge, { token: again }, testOrigin)).toMatchObject({ state: "sent" });
});

test("what was not sent has no link, and a link is revoked once, that of an order too", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId } = await quotation(ctx);
    const revoke = () => tried(ctx, () => revokeLink(ctx, { saleId }));
    expect(await revoke()).toBe("sale.not_sent");
    await sendQuotation(ctx, { saleId, ...mail });
    await confirmQuotation(ctx, { saleId });
    expect(await revoke()).toBe("done");
    await revokeLink(ctx, { saleId });
    expect(await revoke()).toBe("portal.revoked");
  }));

test("that it was revoked is told to others and stands in the diary", () =>
  inWorkspace(async (t) => {
    const { id: saleId } = await quotation(t.system);
    await sendQuotation(t.system, { saleId, ...mail });
    const ana = await t.as({ name: "Ana", reach: "all" });
    await revokeLink(ana, { saleId });
    expect(ana.changes).toMatchObject([{ kind: "sale", id: saleId, version: 0 }]);
    expect((await diaryOf(t, saleId)).at(-1)).toMatchObject({ event: "sale.link_revoked", by: "Ana" });
  }));

test("those who sell revoke the links of what they reach", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const { id: saleId } = await quotation(t.system, { salespersonId: ana });
    await sendQuotation(t.system, { saleId, ...mail });
    const revoke = (ctx: Context) => revokeLink(ctx, { saleId });
    expect(await whoMay(t, revoke)).toEqual(["sales", "manager", "administrator"]);
    expect(await triedBy(t, { reach: "own" }, revoke)).toBe("record.not_found");
    expect(await tried(await t.as({ id: ana }), revoke)).toBe("done");
    expect(await whoeverIsElsewhere(t, revoke)).toBe("record.not_found");
  }));
