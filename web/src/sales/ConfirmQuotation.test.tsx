import { expect, test, vi } from "vitest";
import { answering, askedOf, onItsWay, refused } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { anOpportunity } from "../../test/opportunities.ts";
import { aSale, aSaleLine } from "../../test/sales.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { ConfirmQuotation } from "./ConfirmQuotation.tsx";
import { saleWords } from "./labels.ts";

const t = wordsIn("en", saleWords);
const sale = aSale({ state: "sent", number: "Q00007" });
const allThere = { items: [] };
const twoMissing = {
  items: [
    {
      lineId: anId(110),
      productId: anId(111),
      unitName: "unit",
      needed: "5",
      onHand: "3",
      free: "3",
      forecast: "3",
      missing: "2",
      expectedOn: "2026-12-01",
    },
  ],
};
const close = vi.fn<() => void>();
const dialog = () => show(<ConfirmQuotation sale={sale} onClose={close} />);

test("says that all is there, confirms the version that is on screen, and closes", async () => {
  close.mockClear();
  answering({
    "GET /sales/:saleId/availability": allThere,
    "POST /sales/:saleId/confirm": aSale({ state: "confirmed", version: 4 }),
  });
  const screen = await dialog();
  await expect.element(screen.getByText(t.allThere)).toBeVisible();
  await screen.getByRole("button", { name: t.confirm }).click();
  await expect.element(screen.getByText(t.confirmed)).toBeVisible();
  expect(askedOf("POST /sales/:saleId/confirm")).toEqual([{ saleId: sale.id, version: 3 }]);
  expect(close).toHaveBeenCalledOnce();
});

test("names what is missing and when it is expected, before one confirms anyway", async () => {
  answering({ "GET /sales/:saleId/availability": twoMissing });
  const screen = await dialog();
  await expect.element(screen.getByText(t.missingNow("2 unit", "Oak table"), { exact: false })).toBeVisible();
  await expect.element(screen.getByText(/1 Dec/)).toBeVisible();
  await expect.element(screen.getByRole("button", { name: t.confirmAnyway })).toBeVisible();
});

test("tells afterwards how many lines wait for goods", async () => {
  answering({
    "GET /sales/:saleId/availability": twoMissing,
    "POST /sales/:saleId/confirm": aSale({ state: "confirmed", lines: [aSaleLine({ missing: "2" })] }),
  });
  const screen = await dialog();
  await screen.getByRole("button", { name: t.confirmAnyway }).click();
  await expect.element(screen.getByText(t.confirmedShort(1))).toBeVisible();
});

test("stays open and says why when the server refuses", async () => {
  close.mockClear();
  answering({
    "GET /sales/:saleId/availability": allThere,
    "POST /sales/:saleId/confirm": refused("sale.expired", { detail: "The quotation has expired." }),
  });
  const screen = await dialog();
  await screen.getByRole("button", { name: t.confirm }).click();
  await expect.element(screen.getByRole("heading", { name: "The quotation has expired." })).toBeVisible();
  expect(close).not.toHaveBeenCalled();
});

test("cannot be confirmed twice while the first is under way", async () => {
  const late = onItsWay("POST /sales/:saleId/confirm");
  answering({ "GET /sales/:saleId/availability": allThere, "POST /sales/:saleId/confirm": () => late.promise });
  const screen = await dialog();
  const button = screen.getByRole("button", { name: t.confirm });
  await button.click();
  await expect.element(button).toHaveAttribute("aria-disabled", "true");
  await button.click({ force: true });
  late.resolve(aSale({ state: "confirmed" }));
  await expect.element(screen.getByText(t.confirmed)).toBeVisible();
  expect(askedOf("POST /sales/:saleId/confirm")).toHaveLength(1);
});

test("asks whether the deal takes the order's amount where it expects another, and says which", async () => {
  const deal = anOpportunity({ expectedRevenue: "500.00" });
  answering({
    "GET /sales/:saleId/availability": allThere,
    "GET /opportunities/:opportunityId": deal,
    "POST /sales/:saleId/confirm": aSale({ state: "confirmed", version: 4 }),
  });
  const quoted = aSale({ opportunity: { id: deal.id, title: deal.title } });
  const screen = await show(<ConfirmQuotation sale={quoted} onClose={close} />);
  await expect.element(screen.getByText(t.dealExpects("€500.00"))).toBeVisible();
  await screen.getByRole("checkbox").click();
  await screen.getByRole("button", { name: t.confirm }).click();
  await expect.poll(() => askedOf("POST /sales/:saleId/confirm")).toMatchObject([{ takesAmount: false }]);
});

test.each([
  ["an open deal takes the amount of its order", "open" as const, true],
  ["a deal that is won already keeps the amount of the order before", "won" as const, false],
])("where one leaves it as it is asked, %s", async (_, state, takesAmount) => {
  const deal = anOpportunity({ state, expectedRevenue: "500.00" });
  answering({
    "GET /sales/:saleId/availability": allThere,
    "GET /opportunities/:opportunityId": deal,
    "POST /sales/:saleId/confirm": aSale({ state: "confirmed", version: 4 }),
  });
  const quoted = aSale({ opportunity: { id: deal.id, title: deal.title } });
  const screen = await show(<ConfirmQuotation sale={quoted} onClose={close} />);
  await expect.element(screen.getByText(t.dealExpects("€500.00"))).toBeVisible();
  await screen.getByRole("button", { name: t.confirm }).click();
  await expect.poll(() => askedOf("POST /sales/:saleId/confirm")).toMatchObject([{ takesAmount }]);
});
