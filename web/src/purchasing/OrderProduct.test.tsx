import { expect, test, vi } from "vitest";
import { answering, askedOf, refused } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aUnit, productDetails } from "../../test/products.ts";
import { aPurchase, aSuggestion } from "../../test/purchasing.ts";
import { show, type Shown } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { purchaseWords } from "./labels.ts";
import { OrderProduct } from "./OrderProduct.tsx";
import type { Suggested } from "./queries.ts";

const t = wordsIn("en", purchaseWords);
const close = vi.fn<() => void>();
const short = { ...productDetails().availability, forecast: "-4" };

const dialog = (product = productDetails(), suggested: Suggested = aSuggestion()) => {
  close.mockClear();
  answering({ "GET /products/:productId/purchase-suggestion": suggested, "GET /units": { items: [aUnit()] } });
  return show(<OrderProduct product={product} onClose={close} />);
};
const field = (screen: Shown, name: string) => screen.getByRole("textbox", { name });
const suggestionsAsked = () => askedOf("GET /products/:productId/purchase-suggestion");

test("orders what is suggested: the draft is made, then ordered as it was answered", async () => {
  answering({
    "POST /purchases": aPurchase({ version: 1 }),
    "POST /purchases/:purchaseId/confirm": aPurchase({ number: "P00003", state: "confirmed" }),
  });
  const screen = await dialog();
  await screen.getByRole("button", { name: t.order }).click();
  await expect.element(screen.getByRole("heading", { name: t.ordered("P00003") })).toBeVisible();
  const line = { productId: anId(111), quantity: "1", unitId: anId(112), unitPrice: "60", discount: "5" };
  expect(askedOf("POST /purchases")).toMatchObject([{ vendorId: anId(221), expectedAt: "2026-12-01", lines: [line] }]);
  expect(askedOf("POST /purchases/:purchaseId/confirm")).toEqual([{ purchaseId: anId(220), version: 1 }]);
  expect(close).toHaveBeenCalledOnce();
});

test("may be kept as a draft, from which one goes to it", async () => {
  answering({ "POST /purchases": aPurchase() });
  const screen = await dialog();
  await screen.getByRole("button", { name: t.saveDraft }).click();
  await screen.getByRole("button", { name: t.open }).click();
  await expect.poll(screen.address).toBe(`/w/robles/purchases/${anId(220)}`);
  expect(askedOf("POST /purchases/:purchaseId/confirm")).toEqual([]);
});

test("what cannot be ordered stays a draft, and is not made twice", async () => {
  answering({
    "POST /purchases": aPurchase(),
    "POST /purchases/:purchaseId/confirm": refused("purchase.vendor_archived", { detail: "They sell no more." }),
  });
  const screen = await dialog();
  await screen.getByRole("button", { name: t.order }).click();
  await expect.element(screen.getByRole("heading", { name: "They sell no more." })).toBeVisible();
  await expect.poll(() => close.mock.calls).toHaveLength(1);
  expect(askedOf("POST /purchases")).toHaveLength(1);
});

test.each([
  ["what is missing by the forecast", { availability: short }, "4"],
  ["what the vendor suggests where nothing is missing", {}, undefined],
  ["nothing of a service's forecast", { availability: short, kind: "service", storable: false }, undefined],
  [
    "no number in one unit where it is bought in another",
    { availability: short, purchaseUnitId: anId(113) },
    undefined,
  ],
] as const)("comes with %s", async (_, given, asked) => {
  const suggested = aSuggestion({ quantity: asked ?? "1" });
  const screen = await dialog(productDetails(given), suggested);
  await expect.element(field(screen, t.quantity)).toHaveValue(suggested.quantity);
  expect(suggestionsAsked().at(-1)?.quantity).toBe(asked);
});

test("of a part of a dozen that is missing as much is ordered as the server makes of it", async () => {
  const forecast = `-0.41${"6".repeat(57)}7`;
  const part = productDetails({ availability: { ...productDetails().availability, forecast } });
  const screen = await dialog(part, aSuggestion({ quantity: "0.417" }));
  await expect.element(field(screen, t.quantity)).toHaveValue("0.417");
  expect(suggestionsAsked().at(-1)?.quantity).toBe(forecast.slice(1));
});

test("another quantity asks for its own price, while the former is shown", async () => {
  const screen = await dialog();
  await expect.element(field(screen, t.price)).toHaveValue("60.00");
  answering({ "GET /products/:productId/purchase-suggestion": aSuggestion({ quantity: "50", unitPrice: "45" }) });
  await field(screen, t.quantity).fill("50");
  await expect.element(field(screen, t.price)).toHaveValue("45.00");
  expect(suggestionsAsked().at(-1)).toEqual({ productId: anId(111), quantity: "50" });
});

test("a price that was typed stays, whatever is suggested", async () => {
  const screen = await dialog();
  await field(screen, t.price).fill("52");
  answering({ "GET /products/:productId/purchase-suggestion": aSuggestion({ unitPrice: "45" }) });
  await field(screen, t.quantity).fill("50");
  await expect.poll(() => suggestionsAsked().at(-1)?.quantity).toBe("50");
  await expect.element(field(screen, t.price)).toHaveValue("52.00");
});

test.each([
  ["nobody sells it", aSuggestion({ vendor: null }), t.needsVendor],
  ["it is none", aSuggestion({ quantity: "0" }), t.needsQuantity],
])("cannot be ordered where %s, and says so", async (_, suggested, reason) => {
  const screen = await dialog(productDetails(), suggested);
  const order = screen.getByRole("button", { name: t.order });
  await expect.element(field(screen, t.quantity)).toBeVisible();
  await expect.element(order).toHaveAttribute("aria-disabled", "true");
  await order.hover();
  await expect.element(screen.getByText(reason).first()).toBeVisible();
});

test("says where the price comes from, and why others were passed over", async () => {
  const passedOver = [
    { vendorPriceId: anId<"vendor_prices">(231), vendorName: "Sawmill", reason: "dearer" as const },
    { vendorPriceId: anId<"vendor_prices">(232), vendorName: "Mill", reason: "of_another_vendor" as const },
  ];
  const screen = await dialog(productDetails(), aSuggestion({ from: "cost", passedOver }));
  await expect.element(screen.getByText(t.byCost)).toBeVisible();
  expect(screen.getByText(/^Sawmill: /).elements()).toHaveLength(1);
  expect(screen.getByText(/^Mill: /).elements()).toHaveLength(0);
});

test("says of a price of nothing that neither a vendor nor a cost gives one", async () => {
  const screen = await dialog(productDetails(), aSuggestion({ from: "nothing", unitPrice: "0", vendorPriceId: null }));
  await expect.element(screen.getByText(t.byNothing)).toBeVisible();
});
