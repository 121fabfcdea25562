import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { mail, quotation, sentOffer } from "../../../test/factories-sales.ts";
import { customer, product, qty } from "../../../test/factories-stock.ts";
import { keepDocument } from "../../documents/kept/keep-document.ts";
import { makeAttachment } from "../../messaging/attach-document.ts";
import type { Context } from "../../platform/context.ts";
import { own, updateOwn } from "../../platform/rows.ts";
import "../../reactions.ts";
import { changeOrder } from "../change-order.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { editSale } from "../edit-sale.ts";
import { sendQuotation } from "../send-quotation.ts";
import { compareSaleVersions } from "./compare-sale-versions.ts";
import { listSaleVersions } from "./list-sale-versions.ts";
import { takeUpVersion } from "./take-up-version.ts";

const frozen = (ctx: Context) =>
  own(ctx, "saleVersions").select(["number", "content", "sha256", "total", "frozenBy"]).orderBy("number").execute();
const numbers = async (ctx: Context) => (await frozen(ctx)).map(({ number }) => number);

test("sending freezes what the offer says, under the hash of it, and who sent it when to whom", () =>
  inWorkspace(async (t) => {
    const { id: saleId } = await quotation(t.system);
    const ana = await t.as({ name: "Ana", reach: "all" });
    await sendQuotation(ana, { saleId, ...mail });
    const [version, ...others] = await frozen(ana);
    expect(others).toEqual([]);
    expect(version).toMatchObject({ number: 1, frozenBy: ana.actor.memberId });
    expect(version?.sha256).toBe(
      createHash("sha256")
        .update(version?.content ?? "")
        .digest("hex"),
    );
    expect(JSON.parse(version?.content ?? "")).toMatchObject({
      number: "S00001",
      lines: [{ name: "Furniture" }, { name: "Chair", quantity: "2", unitPrice: "100" }],
    });
    expect(await listSaleVersions(ana, { saleId })).toMatchObject({
      items: [
        {
          number: 1,
          isCurrent: true,
          takeUp: true,
          sendings: [{ by: "Ana", to: mail.to, at: ana.now, viewedAt: null }],
        },
      ],
      unfrozenSince: null,
      isChanged: false,
    });
  }));

test("sent again without a change it is the same version; one cent or one word more makes the next", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId, lines } = await quotation(ctx);
    await sendQuotation(ctx, { saleId, ...mail });
    await sendQuotation(ctx, { saleId, ...mail, attachPdf: false });
    expect(await numbers(ctx)).toEqual([1]);
    const [again] = (await listSaleVersions(ctx, { saleId })).items;
    expect(again?.sendings).toHaveLength(2);

    const chair = lines[1]?.id as NonNullable<(typeof lines)[1]>["id"]; // the quotation has one
    await editSale(ctx, { saleId, lineEdits: [{ id: chair, set: { unitPrice: qty("100.01") } }] });
    expect(await listSaleVersions(ctx, { saleId })).toMatchObject({ isChanged: true });
    await sendQuotation(ctx, { saleId, ...mail });
    await editSale(ctx, { saleId, terms: "Carried upstairs" });
    await sendQuotation(ctx, { saleId, ...mail });
    expect(await numbers(ctx)).toEqual([1, 2, 3]);
    const { changes } = await compareSaleVersions(ctx, { saleId, from: 1, to: 2 });
    expect(changes).toContainEqual(expect.objectContaining({ field: "unitPrice", before: "100", after: "100.01" }));
    expect((await compareSaleVersions(ctx, { saleId, from: 3 })).changes).toEqual([]);
  }));

test("of lines that the customer sees as one other ones are the next version, and what is taken up again are those that went out last", () =>
  inWorkspace(async ({ system: ctx }) => {
    const [oak, pine] = [await product(ctx, { taxIds: [] }), await product(ctx, { taxIds: [] })];
    const { id: saleId, lines } = await quotation(ctx, {
      lines: [{ kind: "section", name: "Kitchen", hidesLines: true }, { productId: oak.id }],
    });
    await sendQuotation(ctx, { saleId, ...mail });
    await sendQuotation(ctx, { saleId, ...mail });
    expect(await numbers(ctx)).toEqual([1]);
    const [, hidden] = lines;
    await editSale(ctx, { saleId, lineEdits: [{ id: hidden!.id, set: { productId: pine.id } }] });
    expect(await listSaleVersions(ctx, { saleId })).toMatchObject({ isChanged: true });
    await sendQuotation(ctx, { saleId, ...mail });
    expect(await numbers(ctx)).toEqual([1, 2]);
    expect((await frozen(ctx)).map(({ sha256 }) => sha256)[1]).toBe((await frozen(ctx))[0]?.sha256);
    const productOf = async (number: number) =>
      (await takeUpVersion(ctx, { saleId, number })).lines.map(({ productId }) => productId)[1];
    expect([await productOf(1), await productOf(2)]).toEqual([oak.id, pine.id]);
  }));

test("the same words to another customer are another version", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId } = await quotation(ctx, { customerId: await customer(ctx, "Twin") });
    await sendQuotation(ctx, { saleId, ...mail });
    await editSale(ctx, { saleId, customerId: await customer(ctx, "Twin") });
    await sendQuotation(ctx, { saleId, ...mail });
    expect(await numbers(ctx)).toEqual([1, 2]);
  }));

test("an order that is changed and told to its customer is the next version", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId } = await quotation(ctx);
    await sendQuotation(ctx, { saleId, ...mail });
    await confirmQuotation(ctx, { saleId });
    await updateOwn(ctx, "contacts").set({ email: mail.to }).execute();
    await changeOrder(ctx, { saleId, terms: "Before noon", tellCustomer: true });
    expect(await numbers(ctx)).toEqual([1, 2]);
    const { items } = await listSaleVersions(ctx, { saleId });
    expect(items[0]).toMatchObject({ number: 2, isCurrent: true, takeUp: { code: "sale.confirmed" } });
  }));

test("its PDF is made once and kept byte for byte; the mail brings that one", async () => {
  const { run, saleId } = await sentOffer();
  const { documentId } = await run((ctx) =>
    own(ctx, "saleVersions").select("documentId").where("saleId", "=", saleId).executeTakeFirstOrThrow(),
  );
  const made = await keepDocument(run, documentId);
  expect(made.subarray(0, 5).toString()).toBe("%PDF-");
  await run((ctx) => updateOwn(ctx, "contacts").set({ name: "Somebody else" }).execute());
  expect((await keepDocument(run, documentId)).equals(made)).toBe(true);
  const mailed = await run(async (ctx) => ({
    of: { site: ctx.site, workspace: ctx.workspace },
    message: await own(ctx, "messages").selectAll().executeTakeFirstOrThrow(),
  }));
  const [attached] = (await makeAttachment(mailed.of, mailed.message, run)) as { content: Buffer; filename: string }[]; // no problem
  expect(attached?.filename).toBe("Quotation-S00001.pdf");
  expect(attached?.content.equals(made)).toBe(true);
});
