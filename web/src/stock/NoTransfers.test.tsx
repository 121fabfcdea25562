import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../test/answers.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { uiWords } from "../ui/labels.ts";
import { kindWords } from "./labels.ts";
import { NoTransfers } from "./NoTransfers.tsx";
import type { TransferFilters, TransferKind } from "./queries.ts";

const ui = wordsIn("en", uiWords);
const own = { delivery: wordsIn("en", kindWords.delivery), receipt: wordsIn("en", kindWords.receipt) };
const clear = vi.fn<() => void>();
const counting = (count: number) => ({ items: [], nextCursor: null, count });
const empty = (kind: TransferKind, filters: TransferFilters, count: number) => {
  answering({ "GET /deliveries": counting(count), "GET /receipts": counting(count) });
  return show(<NoTransfers kind={kind} filters={filters} onClear={clear} />);
};

test.each([
  ["delivery", "/w/robles/orders"],
  ["receipt", "/w/robles/purchases"],
] as const)("before the first %s it shows where they come from", async (kind, address) => {
  const screen = await empty(kind, {}, 0);
  await expect.element(screen.getByText(own[kind].none)).toBeVisible();
  await expect.element(screen.getByRole("link", { name: own[kind].seeOrigins })).toHaveAttribute("href", address);
});

test.each(["delivery", "receipt"] as const)("where every %s is done, all is done", async (kind) => {
  const screen = await empty(kind, {}, 12);
  await expect.element(screen.getByText(own[kind].allDone)).toBeVisible();
});

test.each<[string, TransferFilters]>([
  ["a search", { search: "norte" }],
  ["what is late", { late: true }],
  ["a state", { state: "ready" }],
  ["what is done", { state: "done" }],
])("%s hides the others, and says how many", async (_, filters) => {
  clear.mockClear();
  const screen = await empty("delivery", filters, 12);
  await expect.element(screen.getByText(ui.hidden("12"))).toBeVisible();
  await screen.getByRole("button", { name: ui.clearFilters }).click();
  expect(clear).toHaveBeenCalledOnce();
  expect(askedOf("GET /deliveries")).toContainEqual({ state: "all", limit: "1", count: "true" });
});

test("all of none is none", async () => {
  const screen = await empty("delivery", { state: "all" }, 0);
  await expect.element(screen.getByText(own.delivery.none)).toBeVisible();
});
