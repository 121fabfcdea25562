import { beforeEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { answering, askedOf } from "../../test/answers.ts";
import { aMe } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { aDelivery, aReceipt, aTransferLine, listedDeliveries, listedReceipts } from "../../test/stock.ts";
import { searchOf } from "../platform/search.ts";
import { wordsIn } from "../platform/words.ts";
import { uiWords } from "../ui/labels.ts";
import { kindWords, transferWords } from "./labels.ts";
import { transferSearch } from "./transfer-search.ts";
import { DeliveryListPage, ReceiptListPage } from "./TransferListPage.tsx";

beforeEach(() => void vi.setSystemTime("2026-11-23T09:00:00Z")); // days of another year are written with it

const t = wordsIn("en", transferWords);
const ui = wordsIn("en", uiWords);
const own = { delivery: wordsIn("en", kindWords.delivery), receipt: wordsIn("en", kindWords.receipt) };
const search = searchOf(transferSearch);

const deliveries = (query = "") => {
  answering({ ...listedDeliveries(aDelivery()), "GET /units": { items: [] } });
  return show(<DeliveryListPage />, { page: "/w/$slug/deliveries", at: `/w/robles/deliveries${query}`, search });
};
const receipts = () => {
  answering({ ...listedReceipts(aReceipt()), "GET /units": { items: [] } });
  return show(<ReceiptListPage />, { page: "/w/$slug/receipts", search });
};
const pagesAsked = () => askedOf("GET /deliveries").filter(({ limit }) => limit === "80");

test.each([
  ["", { state: "open" }],
  ["?state=done", { state: "done" }],
  ["?late=true&search=norte", { state: "open", late: "true", search: "norte" }],
  ["?state=nonsense", { state: "open" }],
])("asks for what the address %j means", async (query, asked) => {
  const screen = await deliveries(query);
  await expect.element(screen.getByText("OUT00007")).toBeVisible();
  expect(pagesAsked().at(-1)).toEqual({ ...asked, limit: "80" });
});

test("calls the one a delivery goes to a customer, and the one goods come from not", async () => {
  const screen = await receipts();
  await expect.element(screen.getByRole("columnheader", { name: t.from })).toBeVisible();
  await expect.element(screen.getByRole("columnheader", { name: t.customer })).not.toBeInTheDocument();
});

test("names the goods of a row, its order and its state", async () => {
  const screen = await deliveries();
  const row = screen.getByRole("row").last();
  await expect.element(row).toHaveTextContent("OUT00007Café Norte2 unit Oak tableS00012Partly ready25 Nov");
});

test("opens one beside the list, with its lines", async () => {
  const screen = await deliveries();
  await screen.getByText("OUT00007").click();
  await expect.element(screen.getByRole("button", { name: t.deliverThere })).toBeVisible();
  expect(screen.address()).toBe(`/w/robles/deliveries?open=${anId(200)}`);
  expect(askedOf("GET /deliveries/:deliveryId")).toContainEqual({ deliveryId: anId(200) });
});

test("opens one as a page of its own on a phone", async () => {
  await page.viewport(390, 844);
  const screen = await deliveries();
  await screen.getByText("Café Norte").click();
  await expect.poll(screen.address).toBe(`/w/robles/deliveries/${anId(200)}`);
});

test("shows what is done, keeping what was searched for", async () => {
  const screen = await deliveries("?search=norte");
  await screen.getByRole("button", { name: t.done }).click();
  await expect.poll(screen.address).toBe("/w/robles/deliveries?search=norte&state=done");
  await expect.poll(pagesAsked).toContainEqual({ state: "done", search: "norte", limit: "80" });
});

test("filters what is late by a sentence that can be taken away again", async () => {
  const screen = await deliveries();
  await screen.getByRole("button", { name: ui.filters }).click();
  await screen.getByRole("menuitem", { name: t.timing }).click();
  await screen.getByRole("menuitem", { name: t.isLate }).click();
  await expect.poll(screen.address).toBe("/w/robles/deliveries?late=true");
  await screen.getByRole("button", { name: ui.removeFilter(t.timing) }).click();
  await expect.poll(screen.address).toBe("/w/robles/deliveries");
});

test.each([
  ["delivery", deliveries, ["Ready", "Partly ready", "Waiting", "Cancelled"]],
  ["receipt", receipts, ["Cancelled"]],
] as const)("offers the states that a %s can be told by", async (_, show, words) => {
  const screen = await show();
  await screen.getByRole("button", { name: ui.filters }).click();
  await screen.getByRole("menuitem", { name: t.state }).click();
  const states = () =>
    screen
      .getByRole("menuitem")
      .elements()
      .map(({ textContent }) => textContent)
      .filter((text) => text !== t.state && text !== t.timing);
  await expect.poll(states).toEqual(words);
});

test("filtered to empty it says what it hides", async () => {
  const screen = await deliveries("?search=nobody");
  answering({ "GET /deliveries": { items: [], nextCursor: null, count: 4 } });
  await screen.getByRole("button", { name: t.all }).click();
  await expect.element(screen.getByText(ui.hidden("4"))).toBeVisible();
  await screen.getByRole("button", { name: ui.clearFilters }).click();
  await expect.poll(screen.address).toBe("/w/robles/deliveries");
});

test("a row says what has moved once it is done", async () => {
  const lines = [aTransferLine({ state: "done", quantity: "2", moved: "1" })];
  const screen = await deliveries();
  answering(listedDeliveries(aDelivery({ state: "done", lines })));
  await screen.getByRole("button", { name: t.done }).click();
  await expect.element(screen.getByText("1 unit Oak table")).toBeVisible();
  await expect.element(screen.getByRole("heading", { name: own.delivery.title })).toBeVisible();
});

test("is sorted by a column, and by its day again when its usual order is chosen", async () => {
  const screen = await deliveries();
  await screen.getByRole("button", { name: t.customer }).click();
  await expect.poll(screen.address).toBe("/w/robles/deliveries?sort=contactId");
  await expect.poll(pagesAsked).toContainEqual({ state: "open", sort: "contactId", limit: "80" });
  await screen.getByRole("button", { name: t.day }).click();
  await expect.poll(screen.address).toBe("/w/robles/deliveries");
});

test("shows the columns that a member has chosen, and no others", async () => {
  answering({ ...listedDeliveries(aDelivery({ isLate: true })), "GET /units": { items: [] } });
  const listColumns = { deliveries: ["number", "address", "reference", "lineCount", "isLate"] };
  const me = aMe({ member: { ...aMe().member, listColumns } });
  const screen = await show(<DeliveryListPage />, { me, page: "/w/$slug/deliveries", search });
  await expect
    .element(screen.getByRole("row").last())
    .toHaveTextContent("OUT00007Rúa do Príncipe 2, 36202 VigoPO 47111Yes");
});
