import { messageStates } from "@trato/domain/messaging/lifecycle.ts";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import * as z from "zod/mini";
import { answering, askedOf } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aMe } from "../../test/identity.ts";
import { aMessage } from "../../test/messages.ts";
import { show, type Shown } from "../../test/show.tsx";
import { searchOf } from "../platform/search.ts";
import { wordsIn } from "../platform/words.ts";
import { uiWords } from "../ui/labels.ts";
import { outboxWords } from "./outbox-labels.ts";
import { OutboxPage } from "./OutboxPage.tsx";
import type { Message } from "./queries.ts";

const t = wordsIn("en", outboxWords);
const ui = wordsIn("en", uiWords);
const search = searchOf({ state: z.enum(messageStates), message: z.string() });
const outbox = (items: Message[] = [aMessage()], query = "", isMailSet = true) => {
  answering({
    "GET /messages": { items, nextCursor: null, isMailSet },
    "GET /messages/:messageId": items[0] ?? aMessage(),
  });
  const at = `/w/robles/settings/outbox${query}`;
  return show(<OutboxPage />, { page: "/w/$slug/settings/outbox", at, search, me: aMe({ isMailSet }) });
};
const menuOf = async (screen: Shown) => {
  await screen.getByRole("button", { name: ui.rowMenu }).click();
  await expect.element(screen.getByRole("menuitem").first()).toBeVisible();
  return screen
    .getByRole("menuitem")
    .elements()
    .map(({ textContent }) => textContent);
};

test.each([
  ["waiting", t.waiting, [t.openRecord, t.retry, t.withdraw]],
  ["failed", t.failed, [t.openRecord, t.retry, t.withdraw]],
  ["withdrawn", t.withdrawn, [t.openRecord, t.sendAfterAll]],
  ["sent", t.sent, [t.openRecord]],
] as const)("one that is %s can be …", async (state, word, items) => {
  const screen = await outbox([aMessage({ state })]);
  await expect.element(screen.getByText(word, { exact: true })).toBeVisible();
  expect(await menuOf(screen)).toEqual(items);
});

test("its link can be copied where it has one", async () => {
  const screen = await outbox([aMessage({ state: "sent", link: "https://trato.example/o/abc" })]);
  expect(await menuOf(screen)).toEqual([t.copyLink, t.openRecord]);
});

test("leads to the record that it is about", async () => {
  const screen = await outbox();
  await menuOf(screen);
  await screen.getByRole("menuitem", { name: t.openRecord }).click();
  await expect.poll(screen.address).toBe(`/w/robles/sales/${anId(100)}`);
});

test("taken back it stays here, which can be undone", async () => {
  answering({
    "POST /messages/:messageId/withdraw": aMessage({ state: "withdrawn" }),
    "POST /messages/:messageId/retry": aMessage(),
  });
  const screen = await outbox();
  await menuOf(screen);
  await screen.getByRole("menuitem", { name: t.withdraw }).click();
  await expect.element(screen.getByText(t.isWithdrawn)).toBeVisible();
  await screen.getByRole("button", { name: "Undo" }).click();
  await expect.element(screen.getByText(t.isQueued)).toBeVisible();
  expect(askedOf("POST /messages/:messageId/withdraw")).toEqual([{ messageId: anId(300) }]);
  expect(askedOf("POST /messages/:messageId/retry")).toEqual([{ messageId: anId(300) }]);
});

test("opens one, and closes it by Escape", async () => {
  const screen = await outbox();
  await screen.getByText("lola@norte.example").click();
  await expect.element(screen.getByRole("dialog", { name: "Quotation Q00007" })).toBeVisible();
  expect(screen.address()).toBe(`/w/robles/settings/outbox?message=${anId(300)}`);
  await screen.getByRole("button", { name: t.close }).last().click();
  await expect.poll(screen.address).toBe("/w/robles/settings/outbox");
});

test.each([
  ["", undefined],
  ["?state=failed", "failed"],
  ["?state=lost", undefined],
])("at %j it asks for the state %s", async (query, state) => {
  const screen = await outbox([aMessage()], query);
  await expect.element(screen.getByText("lola@norte.example")).toBeVisible();
  const pages = askedOf("GET /messages").filter(({ limit }) => limit === "80");
  expect(pages.at(-1)).toEqual({ limit: "80", ...(state && { state }) });
});

test("filtered to empty it offers to look at all; before the first it says what will stand here", async () => {
  const screen = await outbox([], "?state=failed");
  await expect.element(screen.getByText(t.noneFound)).toBeVisible();
  await screen.getByRole("button", { name: t.clearFilters }).click();
  await expect.element(screen.getByText(t.none)).toBeVisible();
  await screen.getByRole("button", { name: ui.filters }).click();
  await screen.getByRole("menuitem", { name: t.state }).click();
  await screen.getByRole("menuitem", { name: t.failed }).click();
  await expect.poll(screen.address).toBe("/w/robles/settings/outbox?state=failed");
});

test.each([true, false])("warns that nothing leaves by itself unless a mail server is set: %s", async (isMailSet) => {
  const screen = await outbox([aMessage()], "", isMailSet);
  await expect.element(screen.getByText("lola@norte.example")).toBeVisible();
  expect(screen.getByText(t.noMailServer, { exact: false }).elements()).toHaveLength(isMailSet ? 0 : 1);
});

test("is a card on a phone: to whom, how it fared, when and about what", async () => {
  await page.viewport(390, 844);
  const screen = await outbox();
  await expect
    .element(screen.getByRole("row").last())
    .toHaveTextContent("lola@norte.exampleWaiting23 Nov, 10:00 · Quotation Q00007");
});
