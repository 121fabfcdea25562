import { expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { somePayments } from "../../../test/payments.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { paymentWords } from "./payment-labels.ts";
import { RecordPayment } from "./RecordPayment.tsx";

const t = wordsIn("en", paymentWords);
const route = "POST /sales/:saleId/payments";
const dialog = (given: Parameters<typeof somePayments>[0] = {}) => {
  const close = vi.fn<() => void>();
  const shown = show(<RecordPayment saleId={anId(100)} payments={somePayments(given)} onClose={close} />);
  return shown.then((screen) => ({ screen, close }));
};

test("what is due is offered, and recorded with its day", async () => {
  answering({ [route]: somePayments() });
  const { screen, close } = await dialog({ due: "36.30" });
  const amount = screen.getByRole("textbox", { name: t.amount });
  await expect.element(amount).toHaveValue("36.30");
  await screen.getByRole("button", { name: t.record }).click();
  await expect.poll(() => close.mock.calls.length).toBe(1);
  expect(askedOf(route)).toMatchObject([{ saleId: anId(100), amount: "36.30" }]);
});

test("else what is open; what is refused is said at its field", async () => {
  const errors = [{ path: "amount", code: "payment.too_fine", message: "Too fine." }];
  answering({ [route]: refused("payment.too_fine", { status: 400, errors }) });
  const { screen, close } = await dialog();
  await expect.element(screen.getByRole("textbox", { name: t.amount })).toHaveValue("121.00");
  await screen.getByRole("button", { name: t.record }).click();
  await expect.element(screen.getByText("Too fine.")).toBeVisible();
  expect(close.mock.calls).toEqual([]);
});
