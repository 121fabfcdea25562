import { expect, test } from "vitest";
import { forgedOf, mail, sentOffer } from "../../../../test/factories-sales.ts";
import { testOrigin } from "../../../../test/factories.ts";
import { problemOf } from "../../../platform/http/problems.ts";
import "../../../reactions.ts";
import { editSale } from "../../edit-sale.ts";
import { getSale } from "../../get-sale.ts";
import { listSales } from "../../list-sales.ts";
import { sendQuotation } from "../../send-quotation.ts";
import { acceptQuotation, declineQuotation } from "../answer-offer.ts";
import { askForChanges } from "./ask-for-changes.ts";

/** What the customer is told: "done", or the code of the refusal. */
const answered = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: unknown) => problemOf(error, "en")?.code ?? String(error),
  );

test("the quotation says that changes are asked for, until it is sent again, and what it says can be accepted", async () => {
  const { edge, token, run, saleId, sale } = await sentOffer();
  const ask = (by = token) => askForChanges(edge, { token: by, body: "Six chairs." }, testOrigin);
  expect(await ask()).toMatchObject({
    comments: [{ body: "Six chairs.", isOurs: false, lineId: null }],
    changesAskedAt: expect.any(String) as string,
    can: { accept: true },
  });
  const read = () => run((ctx) => getSale(ctx, { saleId }));
  expect(await read()).toMatchObject({ isChangeAsked: true, version: sale.version });
  const { items } = await run((ctx) => listSales(ctx, { sort: "-createdAt", limit: 10 }));
  expect(items.map(({ isChangeAsked }) => isChangeAsked)).toEqual([true]);
  const events = await run(({ db }) =>
    db.selectFrom("diary").select("event").where("subjectId", "=", saleId).execute(),
  );
  expect(events.map(({ event }) => event)).toContain("sale.changes_asked");
  expect(await answered(ask(forgedOf(token)))).toBe("portal.unknown");
  await run((ctx) => editSale(ctx, { saleId, terms: "Six chairs then" }));
  expect(await answered(ask())).toBe("sale.changed");
  const again = await run((ctx) => sendQuotation(ctx, { saleId, ...mail }));
  expect(again).toMatchObject({ isChangeAsked: false, changesAskedAt: null });
  const asked = { token: again.portalUrl?.split("/q/")[1] ?? "", name: "Eva Robles", version: again.version };
  await acceptQuotation(edge, asked, testOrigin);
  expect(await answered(ask(asked.token))).toBe("sale.confirmed");
});

test("a no says which lines were the reason, of those that the customer sees", async () => {
  const { edge, token, run, saleId, sale } = await sentOffer();
  const product = sale.lines.find(({ kind }) => kind === "product")!;
  const no = (lineId: string) =>
    declineQuotation(edge, { token, lines: [{ lineId: lineId as typeof product.id, kind: "price" }] }, testOrigin);
  expect(await answered(no(saleId))).toBe("reference.unknown");
  expect(await run((ctx) => getSale(ctx, { saleId }))).toMatchObject({ state: "sent" });
  expect(JSON.stringify(await no(product.id))).not.toContain("declineKind");
  const { lines } = await run((ctx) => getSale(ctx, { saleId }));
  expect(lines.filter(({ declineKind }) => declineKind !== null).map(({ id }) => id)).toEqual([product.id]);
});

test("a no says why by its kind and in words", async () => {
  const { edge, token, run, saleId } = await sentOffer();
  await declineQuotation(edge, { token, kind: "price", reason: "Too dear" }, testOrigin);
  expect(await run((ctx) => getSale(ctx, { saleId }))).toMatchObject({
    declineKind: "price",
    declineReason: "Too dear",
  });
});
