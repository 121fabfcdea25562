import { expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aPayment, somePayments } from "../../../test/payments.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { paymentWords } from "./payment-labels.ts";
import { RefundPayment } from "./RefundPayment.tsx";

const t = wordsIn("en", paymentWords);
const route = "POST /payments/:paymentId/refund";

test("all that is left is offered to go back to the card, and what is refused is said", async () => {
  answering({ [route]: somePayments() });
  const close = vi.fn<() => void>();
  const payment = aPayment({ method: "card", refunded: "30.00" });
  const screen = await show(<RefundPayment payment={payment} onClose={close} />);
  await expect.element(screen.getByText(t.refundCard)).toBeVisible();
  await expect.element(screen.getByRole("textbox", { name: t.amount })).toHaveValue("70.00");
  await screen.getByRole("button", { name: t.giveBack }).click();
  await expect.poll(() => close.mock.calls.length).toBe(1);
  expect(askedOf(route)).toMatchObject([{ paymentId: anId(960), amount: "70" }]);
});

test("more than came is refused at its field", async () => {
  const errors = [{ path: "amount", code: "payment.more_than_came", message: "Only 70 are left." }];
  answering({ [route]: refused("payment.more_than_came", { errors }) });
  const screen = await show(<RefundPayment payment={aPayment()} onClose={() => undefined} />);
  await expect.element(screen.getByText(t.refundTransfer)).toBeVisible();
  await screen.getByRole("button", { name: t.giveBack }).click();
  await expect.element(screen.getByText("Only 70 are left.")).toBeVisible();
});
