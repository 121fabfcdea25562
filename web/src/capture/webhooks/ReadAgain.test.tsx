import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aBulkChange } from "../../../test/bulk.ts";
import { show } from "../../../test/show.tsx";
import { aWebhook } from "../../../test/webhooks.ts";
import { wordsIn } from "../../platform/words.ts";
import { ReadAgain } from "./ReadAgain.tsx";
import { webhookWords } from "./webhook-labels.ts";

const t = wordsIn("en", webhookWords);
const started = vi.fn<() => void>();
const leftOut = [{ id: "1", name: "<xml/>", message: "It could not be read." }];
const done = aBulkChange({ list: "arrivals", change: { readAgain: true }, changed: 5, made: 3, refused: 1, leftOut });

const opened = (items = [done], isMappingChanged = true) => {
  answering({ "GET /bulk-changes": { items, nextCursor: null }, "POST /bulk-changes": done });
  return show(<ReadAgain webhook={aWebhook()} isMappingChanged={isMappingChanged} onStart={started} />);
};

test("after a change of mapping all that is kept is offered to be read again; what came of it stands there with the reasons", async () => {
  const screen = await opened();
  await expect.element(screen.getByText(t.mappingChanged)).toBeVisible();
  await expect.element(screen.getByText("3 leads made · 2 leads filled in or corrected · 1 left out")).toBeVisible();
  await screen.getByRole("button", { name: "What was left out" }).click();
  await expect.element(screen.getByText("<xml/>: It could not be read.")).toBeVisible();
  await screen.getByRole("button", { name: t.readAll }).click();
  const asked = { list: "arrivals", filters: { webhookId: aWebhook().id }, change: { readAgain: true } };
  await expect.poll(() => askedOf("POST /bulk-changes")).toMatchObject([{ asked }]);
  expect(started).toHaveBeenCalled();
});

test("while it is being read it is not begun again", async () => {
  const screen = await opened([{ ...done, state: "running", total: 250, changed: 100 }], false);
  await expect.element(screen.getByText("101 of 250 read")).toBeVisible();
  await expect.element(screen.getByRole("button", { name: t.readAll })).toHaveAttribute("aria-disabled", "true");
});
