import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { aWebhook } from "../../../test/webhooks.ts";
import { wordsIn } from "../../platform/words.ts";
import { presetWords } from "./preset-labels.ts";
import { webhookWords } from "./webhook-labels.ts";
import { WebhookPage } from "./WebhookPage.tsx";

const t = wordsIn("en", webhookWords);
const patch = "PATCH /webhooks/:webhookId";
const me = aMe({ member: { role: "administrator" } });

const opened = (webhook = aWebhook()) => {
  answering({
    "GET /me": me,
    "GET /webhooks/:webhookId": webhook,
    "GET /teams": { items: [] },
    "GET /bulk-changes": { items: [], nextCursor: null },
    [patch]: { ...webhook, version: 2 },
  });
  return show(<WebhookPage />, {
    me,
    page: "/w/$slug/settings/webhooks/$webhookId",
    at: `/w/robles/settings/webhooks/${webhook.id}`,
  });
};

test("says where to send to, what came last and what was refused, and is switched off", async () => {
  const screen = await opened(aWebhook({ refused: 3, lastRefusedAt: "2026-11-22T09:00:00Z" }));
  await expect.element(screen.getByRole("textbox", { name: t.address })).toHaveValue(aWebhook().address);
  await expect.element(screen.getByText("3 calls without a right signature", { exact: false })).toBeVisible();
  await screen.getByRole("switch", { name: t.isOn, exact: false }).click();
  await expect.poll(() => askedOf(patch)).toEqual([{ webhookId: aWebhook().id, isOn: false }]);
});

test("says where to click at its sender's, with the text that he asks for, and asks for a token where ids come", async () => {
  const screen = await opened(aWebhook({ preset: "meta", signature: "meta", hasSecret: true, verifyToken: "0a1b2c" }));
  await expect.element(screen.getByRole("textbox", { name: t.verifyToken })).toHaveValue("0a1b2c");
  await expect.element(screen.getByText(presetWords.meta.steps.en)).toBeVisible();
  await expect.element(screen.getByRole("button", { name: t.giveToken })).toBeVisible();
});
