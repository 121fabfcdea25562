import type { CalendarDate, Moment } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { formatFor } from "@trato/domain/format.ts";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aChoosingOffer, anOffer } from "../../../test/offers.ts";
import { aPortalPayment } from "../../../test/payments.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { leaving } from "./leaving.ts";
import { payWords } from "./payment-labels.ts";
import { type PortalPayment, portalPaymentQuery } from "./payment-queries.ts";
import { PayOffer } from "./PayOffer.tsx";

const t = wordsIn("en", payWords);
const f = formatFor(
  { language: "en", currency: "EUR", currencyDecimals: 2, priceDecimals: 2, timeZone: "UTC" },
  () => "2026-11-23T09:00:00.000Z" as Moment, // an ISO moment
);
const pay = (payment: PortalPayment) => {
  answering({ "GET /portal/:token/payment": payment });
  return show(<PayOffer offer={anOffer()} token="abc" f={f} />);
};
const transfer = {
  holder: "Robles Mobiliario, S.L.",
  account: "ES91 2100 0418 4502 0005 1332",
  bic: null,
  bank: null,
  reference: "RF88 S000 42",
  code: "BCD\n002\n1\nSCT\n\nRobles\nES9121000418450200051332\nEUR36.30",
};

test("what is due is told with where to transfer it, to read and to scan", async () => {
  const screen = await pay(aPortalPayment({ stage: "due", toPay: "36.30", transfer }));
  await expect.element(screen.getByText(t.due("€36.30"))).toBeVisible();
  await expect.element(screen.getByText(transfer.account)).toBeVisible();
  await expect.element(screen.getByText(transfer.reference)).toBeVisible();
  await expect.element(screen.getByRole("img", { name: t.code })).toBeVisible();
});

test("until when the discount for early payment holds is said beside what is due by it", async () => {
  const screen = await pay(aPortalPayment({ stage: "due", toPay: "118.58", earlyUntil: "2026-12-03" }));
  await expect.element(screen.getByText(t.due("€118.58"))).toBeVisible();
  await expect.element(screen.getByText(t.early(f.date("2026-12-03" as CalendarDate)))).toBeVisible(); // a date
});

test.each([
  ["ahead", aPortalPayment({ stage: "ahead", toPay: "36.30" }), t.ahead("€36.30")],
  ["open", aPortalPayment({ stage: "open", toPay: "84.70", paid: "36.30" }), t.left("€84.70")],
  ["paid", aPortalPayment({ stage: "paid", paid: "121.00" }), t.allPaid],
])("what is %s is said", async (_, payment, said) => {
  const screen = await pay(payment);
  await expect.element(screen.getByText(said)).toBeVisible();
});

test("what is to come follows what the customer chooses", async () => {
  const offer = aChoosingOffer();
  const chosen = { ...offer.choosing!, totals: { ...offer.totals, total: "520.30" as Decimal } }; // with the lamp
  function Choosing() {
    const [isChosen, setChosen] = useState(false);
    return (
      <>
        <button onClick={() => setChosen(true)}>Lamp</button>
        <PayOffer offer={isChosen ? { ...offer, choosing: chosen } : offer} token="abc" f={f} />
      </>
    );
  }
  answering({ "GET /portal/:token/payment": aPortalPayment({ stage: "ahead", toPay: "145.20" }) });
  const screen = await show(<Choosing />);
  await expect.element(screen.getByText(t.ahead("€145.20"))).toBeVisible();
  answering({ "GET /portal/:token/payment": aPortalPayment({ stage: "ahead", toPay: "156.09" }) });
  await screen.getByRole("button", { name: "Lamp" }).click();
  await expect.element(screen.getByText(t.ahead("€156.09"))).toBeVisible();
});

test("it is paid by card on the provider's page", async () => {
  const to = vi.spyOn(leaving, "leaveFor").mockImplementation(() => undefined);
  answering({ "POST /portal/:token/pay": { url: "https://checkout.example/1" } });
  const screen = await pay(aPortalPayment({ stage: "due", toPay: "36.30", takesCards: true }));
  await screen.getByRole("button", { name: t.byCard }).click();
  await expect.poll(() => to.mock.calls).toEqual([["https://checkout.example/1"]]);
  to.mockRestore();
});

test("who comes back from there is told what came of it", async () => {
  const paid = aPortalPayment({ stage: "paid", paid: "36.30" });
  answering({ "POST /portal/:token/payment/settle": paid, "GET /portal/:token": anOffer() });
  const screen = await pay(aPortalPayment({ stage: "due", toPay: "36.30", takesCards: true, isUnderWay: true }));
  await expect.element(screen.getByText(t.allPaid)).toBeVisible();
  expect(askedOf("POST /portal/:token/payment/settle")).toContainEqual({ token: "abc" });
});

test("where nothing is asked there is nothing", async () => {
  const screen = await pay(aPortalPayment());
  await expect.element(screen.getByRole("heading", { name: t.payment })).not.toBeInTheDocument();
});

test("what is to be paid is asked for by the link", () => {
  expect(portalPaymentQuery("abc").queryKey).toEqual(["GET /portal/:token/payment", { token: "abc" }]);
});
