import { beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { aUnit, productDetails } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { aReceipt, listedReceipts } from "../../../test/stock.ts";
import { wordsIn } from "../../platform/words.ts";
import { stockWords } from "../labels.ts";
import type { ProductDetails } from "../queries.ts";
import { ProductPurchases } from "./ProductPurchases.tsx";

beforeEach(() => void vi.setSystemTime("2026-11-23T09:00:00Z")); // days of another year are written with it

const t = wordsIn("en", stockWords);
type Awaited = ProductDetails["purchases"][number];
const ordered = {
  id: anId<"purchases">(220),
  number: "P00003",
  state: "confirmed",
  vendor: { id: anId<"contacts">(221), name: "Joiner Pérez" },
  ordered: "5" as Awaited["ordered"], // a decimal
  received: "0" as Awaited["received"], // a decimal
  expectedAt: "2026-12-01" as Awaited["expectedAt"], // a day
  isLate: false,
} as const;

const list = (purchases: Awaited[], me = aMe()) => {
  answering({ "GET /units": { items: [aUnit()] }, ...listedReceipts(aReceipt()) });
  return show(<ProductPurchases product={{ ...productDetails(), purchases }} />, { me });
};

test.each([
  ["ordered", ordered, "P00003Joiner Pérez1 Dec5 unitsReceive"],
  ["late", { ...ordered, isLate: true }, "P00003Joiner Pérez1 Dec · late5 unitsReceive"],
  ["here in part", { ...ordered, received: "2" }, "P00003Joiner Pérez1 Dec2 of 5 unitsReceive"],
  ["not ordered yet", { ...ordered, number: null, state: "draft", isLate: true }, "DraftJoiner Pérez1 Dec5 units"],
] as const)("says of one that it is %s", async (_, purchase, said) => {
  const screen = await list([purchase as Awaited]); // its texts are decimals and days
  await expect.element(screen.getByRole("listitem")).toHaveTextContent(said);
});

test("R receives the first that was ordered", async () => {
  const draft = { ...ordered, id: anId<"purchases">(219), state: "draft" } as const;
  const screen = await list([draft, ordered]);
  await expect.element(screen.getByRole("button", { name: t.receive })).toBeVisible();
  await userEvent.keyboard("r");
  await expect.element(screen.getByRole("dialog")).toBeVisible();
  expect(askedOf("GET /receipts").at(-1)).toMatchObject({ purchaseId: ordered.id });
});

test("who may not move goods does not receive", async () => {
  const screen = await list([ordered], aMe({ can: { "delivery.validate": false } }));
  await expect.element(screen.getByRole("button", { name: t.receive })).toHaveAttribute("aria-disabled", "true");
  await userEvent.keyboard("r");
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
});

test("says that nothing is ordered", async () => {
  const screen = await list([]);
  await expect.element(screen.getByText(t.noPurchases)).toBeVisible();
});
