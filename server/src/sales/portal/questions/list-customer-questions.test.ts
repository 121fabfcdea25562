import { expect, test } from "vitest";
import { mail, sentOffer, tokenOf } from "../../../../test/factories-sales.ts";
import { customer } from "../../../../test/factories-stock.ts";
import { testOrigin } from "../../../../test/factories.ts";
import type { Id } from "@trato/domain/ids.ts";
import { erasePersonalData } from "../../../contacts/personal/erase-personal-data.ts";
import { mergeContacts } from "../../../contacts/merging/merge-contacts.ts";
import { problemOf } from "../../../platform/http/problems.ts";
import { insertOwn } from "../../../platform/rows.ts";
import "../../../reactions.ts";
import { editSale } from "../../edit-sale.ts";
import { getSale } from "../../get-sale.ts";
import { sendQuotation } from "../../send-quotation.ts";
import { answerCustomer } from "../answer-customer.ts";
import { commentOnQuotation } from "../answer-offer.ts";
import { getPortalSale } from "../get-portal-sale.ts";
import { listCustomerQuestions } from "./list-customer-questions.ts";

const nobodyElse = { email: undefined, phone: undefined, opportunityId: undefined };

test("questions stand at their lines for both sides, with their answers, and nothing that is ours alone", async () => {
  const { edge, token, run, saleId, sale } = await sentOffer();
  const lineId = sale.lines[1]!.id; // the chairs
  await commentOnQuotation(edge, { token, name: "Lola Gil", body: "In oak too?", lineId }, testOrigin);
  await commentOnQuotation(edge, { token, body: "When?" }, testOrigin);
  await run((ctx) => answerCustomer(ctx, { saleId, body: "Yes.", lineId }));
  const ours = { subjectKind: "sale", subjectId: saleId, body: "They always ask." } as const;
  await run((ctx) =>
    insertOwn(ctx, "notes", { ...ours, id: ctx.newId<"notes">(), lineId, createdAt: ctx.now }).execute(),
  );
  const { items } = await run((ctx) => listCustomerQuestions(ctx, { saleId }));
  expect(items.map(({ body, lineName }) => [body, lineName])).toEqual([
    ["In oak too?", "Chair"],
    ["When?", null],
    ["Yes.", "Chair"],
  ]);
  const { comments } = await getPortalSale(edge, { token }, testOrigin);
  expect(comments.map((each) => [each.author, each.body, each.lineId])).toEqual([
    ["Lola Gil", "In oak too?", lineId],
    [sale.customer.name, "When?", null],
    [expect.any(String), "Yes.", lineId],
  ]);
});

test("another customer of the same quotation reads nothing that the former one asked, who gets it back with the quotation", async () => {
  const { edge, token, run, saleId, sale } = await sentOffer();
  await commentOnQuotation(edge, { token, body: "Is it dear?" }, testOrigin);
  await run((ctx) => answerCustomer(ctx, { saleId, body: "Not to you." }));
  const bodies = async (by: string) =>
    (await getPortalSale(edge, { token: by }, testOrigin)).comments.map(({ body }) => body);
  const sentTo = async (customerId: typeof sale.customer.id) => {
    await run((ctx) => editSale(ctx, { saleId, customerId }));
    return tokenOf(await run((ctx) => sendQuotation(ctx, { saleId, ...mail })));
  };
  const anotherId = await run((ctx) => customer(ctx, "Another"));
  const other = await sentTo(anotherId);
  expect(await bodies(other)).toEqual([]);
  await commentOnQuotation(edge, { token: other, body: "And to me?" }, testOrigin);
  expect(await bodies(other)).toEqual(["And to me?"]);
  expect(await bodies(await sentTo(sale.customer.id))).toEqual(["Is it dear?", "Not to you."]);
  const { items } = await run((ctx) => listCustomerQuestions(ctx, { saleId }));
  expect(items.map(({ body }) => body)).toEqual(["Is it dear?", "Not to you.", "And to me?"]);
  const again = await sentTo(anotherId);
  await run((ctx) => erasePersonalData(ctx, { ...nobodyElse, contactId: sale.customer.id }));
  expect(await bodies(again)).toEqual(["And to me?"]); // though it is forgotten whose the rest was
});

test("a customer who was merged into another one, and that one in turn, still reads what he asked", async () => {
  const { edge, token, run, saleId, sale } = await sentOffer();
  await commentOnQuotation(edge, { token, body: "Is it dear?" }, testOrigin);
  let last = sale.customer.id;
  for (const name of ["Hotel Miramar", "Hotel Miramar, S. L."])
    last = await run(async (ctx) => {
      const into = await customer(ctx, name);
      const absorbed = [{ contactId: last, version: undefined }];
      await mergeContacts(ctx, { contactId: into, version: undefined, absorbed });
      return into;
    });
  const { customer: now } = await run((ctx) => getSale(ctx, { saleId }));
  expect(now.id).toBe(last);
  const { comments } = await getPortalSale(edge, { token }, testOrigin);
  expect(comments.map(({ body }) => body)).toEqual(["Is it dear?"]);
});

test("nobody asks or is answered about a line of another document", async () => {
  const [mine, other] = [await sentOffer(), await sentOffer()];
  const lineId: Id<"sale_lines"> = other.sale.lines[1]!.id; // as made
  const asked = () => commentOnQuotation(mine.edge, { token: mine.token, body: "When?", lineId }, testOrigin);
  const told = () => mine.run((ctx) => answerCustomer(ctx, { saleId: mine.saleId, body: "Soon.", lineId }));
  for (const work of [asked, told]) {
    const problem = await work().then(
      () => null,
      (error: unknown) => problemOf(error, "en"),
    );
    expect(problem).toMatchObject({ code: "reference.unknown", errors: [{ path: "lineId" }] });
  }
});
