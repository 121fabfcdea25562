import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aPayment, somePayments } from "../../../test/payments.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { paymentWords } from "./payment-labels.ts";
import type { SalePayments as Payments } from "./payment-queries.ts";
import { SalePayments } from "./SalePayments.tsx";

const t = wordsIn("en", paymentWords);
const order = { id: anId(100), state: "confirmed", number: "S00042" };
const payments = (given: Payments, sale: Parameters<typeof SalePayments>[0]["sale"] = order) => {
  answering({ "GET /sales/:saleId/payments": given });
  return show(<SalePayments sale={sale} />);
};

test("what is asked, paid and open stands beside the reference of its transfers", async () => {
  const asked = { kind: "deposit", percent: "30" } as const;
  const screen = await payments(
    somePayments({ asked, amountAsked: "36.30", paid: "100.00", open: "21.00", items: [aPayment()] }),
  );
  await expect.element(screen.getByText("€36.30 (A deposit, 30%)")).toBeVisible();
  await expect.element(screen.getByText("€21.00")).toBeVisible();
  await expect.element(screen.getByText("RF88 S000 42")).toBeVisible();
  await expect
    .element(screen.getByRole("listitem"))
    .toHaveTextContent("€100.0020 Nov 2026Bank transferMartaGive back…Undo");
});

test("a payment is undone by a press; one that stands aside says why and is assigned", async () => {
  const aside = aPayment({ id: anId(962), asideBecause: "too_much", can: { undo: true, assign: true, refund: true } });
  const undone = aPayment({ id: anId(963), undoneAt: "2026-11-21T09:00:00Z" });
  const items = [aPayment(), aside, undone];
  const after = somePayments({ items });
  answering({ "POST /payments/:paymentId/undo": after, "POST /payments/:paymentId/assign": after });
  const screen = await payments(after);
  await expect.element(screen.getByText(t.too_much, { exact: false })).toBeVisible();
  await expect.element(screen.getByText(t.undone)).toBeVisible();
  await screen.getByRole("button", { name: t.undo }).first().click();
  await expect.poll(() => askedOf("POST /payments/:paymentId/undo")).toEqual([{ paymentId: anId(960), version: 1 }]);
  await screen.getByRole("button", { name: t.assign }).click();
  await expect.poll(() => askedOf("POST /payments/:paymentId/assign")).toEqual([{ paymentId: anId(962), version: 1 }]);
});

test("there is nothing of a draft without a number", async () => {
  const screen = await payments(somePayments({ reference: null }), { ...order, state: "draft", number: null });
  await expect.element(screen.getByRole("main")).toBeInTheDocument();
  await expect.element(screen.getByRole("heading", { name: t.payments })).not.toBeInTheDocument();
});

test("who may not record sees what is paid, and why there is no door", async () => {
  const missing = { code: "permission.missing", details: {} };
  const items = [aPayment({ can: { undo: missing, assign: missing, refund: missing } })];
  const screen = await payments(somePayments({ can: { record: missing }, items }));
  for (const name of [t.record, t.undo])
    await expect.element(screen.getByRole("button", { name })).toHaveAttribute("aria-disabled", "true");
});
