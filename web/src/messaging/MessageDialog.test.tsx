import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aMessage } from "../../test/messages.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { MessageDialog } from "./MessageDialog.tsx";
import { outboxWords } from "./outbox-labels.ts";

const t = wordsIn("en", outboxWords);
const close = vi.fn<() => void>();
const dialog = (given: Parameters<typeof aMessage>[0] = {}) => {
  answering({ "GET /messages/:messageId": aMessage(given) });
  return show(<MessageDialog messageId={anId(300)} onClose={close} />);
};

test.each([
  ["waiting", [t.withdraw, t.retry]],
  ["failed", [t.withdraw, t.retry]],
  ["withdrawn", [t.sendAfterAll]],
  ["sent", []],
] as const)("with one that is %s one can: %s", async (state, moves) => {
  const screen = await dialog({ state });
  await expect.element(screen.getByRole("dialog", { name: "Quotation Q00007" })).toBeVisible();
  const offered = [t.withdraw, t.retry, t.sendAfterAll].filter(
    (name) => screen.getByRole("button", { name, exact: true }).elements().length > 0,
  );
  expect(offered).toEqual(moves);
});

test.each([
  ["says what went wrong", { state: "failed", lastError: "Mailbox full", attempts: 4 }, "Mailbox full"],
  ["says how often it was tried", { state: "failed", attempts: 4 }, "4"],
  ["says Trato where nobody wrote it", { senderName: null }, "Trato"],
  ["keeps the lines of its text", {}, "Good morning, Lola: here is our offer."],
] as const)("%s", async (_, given, said) => {
  const screen = await dialog(given);
  await expect.element(screen.getByRole("dialog").getByText(said, { exact: true })).toBeVisible();
});

test("says nothing of tries and times that were not", async () => {
  const screen = await dialog({ attempts: 1 });
  await expect.element(screen.getByText(t.written)).toBeVisible();
  expect(screen.getByText(t.attempts).elements()).toHaveLength(0);
  expect(screen.getByText(t.problem).elements()).toHaveLength(0);
  expect(screen.getByText(t.link).elements()).toHaveLength(0);
});

test("sends it after all, and stays open", async () => {
  close.mockClear();
  answering({ "POST /messages/:messageId/retry": aMessage({ version: 3 }) });
  const screen = await dialog({ state: "withdrawn" });
  await screen.getByRole("button", { name: t.sendAfterAll }).click();
  await expect.element(screen.getByText(t.isQueued)).toBeVisible();
  expect(askedOf("POST /messages/:messageId/retry")).toEqual([{ messageId: anId(300) }]);
  expect(close).not.toHaveBeenCalled();
});
