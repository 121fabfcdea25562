import { expect, test } from "vitest";
import { answering, askedOf } from "../../test/answers.ts";
import { aMe } from "../../test/identity.ts";
import { anOutgoingEvent, anOutgoingWebhook } from "../../test/outgoing.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { offWords, outgoingWords, problemWords } from "./labels.ts";
import { OutgoingEventLine } from "./OutgoingEventLine.tsx";
import { OutgoingForm } from "./OutgoingForm.tsx";
import { OutgoingLog } from "./OutgoingLog.tsx";
import { OutgoingSecret } from "./OutgoingSecret.tsx";
import { OutgoingWebhookPage } from "./OutgoingWebhookPage.tsx";
import { RemoveOutgoing } from "./RemoveOutgoing.tsx";

const t = wordsIn("en", outgoingWords);
const patch = "PATCH /outgoing-webhooks/:outgoingWebhookId";
const events = "GET /outgoing-webhooks/:outgoingWebhookId/events";
const outgoingWebhookId = anOutgoingWebhook().id;

const opened = (webhook = anOutgoingWebhook()) => {
  answering({
    "GET /me": aMe(),
    "GET /outgoing-webhooks/:outgoingWebhookId": webhook,
    [events]: { items: [], nextCursor: null },
    [patch]: { ...webhook, version: 2 },
  });
  return show(<OutgoingWebhookPage />, {
    page: "/w/$slug/settings/outgoing-webhooks/$outgoingWebhookId",
    at: `/w/robles/settings/outgoing-webhooks/${webhook.id}`,
  });
};

test("says why it was switched off, and is switched on again", async () => {
  const screen = await opened(anOutgoingWebhook({ isOn: false, offBecause: "no_answer", waiting: 12 }));
  await expect.element(screen.getByText(offWords.no_answer.en)).toBeVisible();
  await expect.element(screen.getByText("12", { exact: true })).toBeVisible();
  await screen.getByRole("switch", { name: t.isOn, exact: false }).click();
  await expect.poll(() => askedOf(patch)).toEqual([{ outgoingWebhookId, isOn: true }]);
});

test("what was changed of it is saved by itself", async () => {
  answering({ "GET /me": aMe(), [patch]: anOutgoingWebhook({ version: 2 }) });
  const screen = await show(<OutgoingForm webhook={anOutgoingWebhook()} />);
  await screen.getByRole("textbox", { name: t.name }).fill("Web shop");
  await screen.getByRole("button", { name: "Save" }).click();
  await expect.poll(() => askedOf(patch)).toEqual([{ outgoingWebhookId, version: 1, name: "Web shop" }]);
});

test("a new secret is shown this once, and the former one is ended", async () => {
  const change = "POST /outgoing-webhooks/:outgoingWebhookId/change-secret";
  const end = "POST /outgoing-webhooks/:outgoingWebhookId/end-former-secret";
  const webhook = anOutgoingWebhook({ hasFormerSecret: true });
  answering({ "GET /me": aMe(), [change]: { ...webhook, secret: "whsec_new" }, [end]: anOutgoingWebhook() });
  const screen = await show(<OutgoingSecret webhook={webhook} />);
  await screen.getByRole("button", { name: t.endFormer }).click();
  await expect.poll(() => askedOf(end)).toEqual([{ outgoingWebhookId }]);
  await screen.getByRole("button", { name: t.newSecret }).click();
  await expect.element(screen.getByRole("textbox", { name: t.secret })).toHaveValue("whsec_new");
});

test("what was given up stands with its answer, and is sent again: one, or all", async () => {
  const one = "POST /outgoing-events/:outgoingEventId/replay";
  const all = "POST /outgoing-webhooks/:outgoingWebhookId/replay";
  const failed = anOutgoingEvent({ state: "failed", tries: 11, status: 503, answer: "no room" });
  answering({
    "GET /me": aMe(),
    [events]: { items: [failed], nextCursor: null },
    [one]: { replayed: 1 },
    [all]: { replayed: 4 },
  });
  const screen = await show(<OutgoingLog webhook={anOutgoingWebhook({ failed: 4 })} />);
  await expect.element(screen.getByText("no room")).toBeVisible();
  await expect.element(screen.getByText(`${t.answered(503)} · ${t.tries(11)}`, { exact: false })).toBeVisible();
  await screen.getByRole("button", { name: t.sendAgain, exact: true }).click();
  await expect.poll(() => askedOf(one)).toEqual([{ outgoingEventId: failed.id }]);
  await screen.getByRole("button", { name: t.sendAllAgain }).click();
  await expect.poll(() => askedOf(all)).toEqual([{ outgoingWebhookId, failedSince: "2000-01-01T00:00:00Z" }]);
});

test("what waits says why nothing came; a record out of reach has no name", async () => {
  const waiting = anOutgoingEvent({
    state: "waiting",
    status: null,
    answer: null,
    problem: "refused",
    recordName: null,
  });
  const screen = await show(<OutgoingEventLine webhookId={outgoingWebhookId} event={waiting} />);
  await expect.element(screen.getByText(problemWords.refused.en, { exact: false })).toBeVisible();
  await expect.element(screen.getByText(t.unnamed)).toBeVisible();
  expect(screen.getByRole("button").elements()).toEqual([]);
});

test("is removed after one was asked", async () => {
  const remove = "DELETE /outgoing-webhooks/:outgoingWebhookId";
  answering({ "GET /me": aMe(), [remove]: { id: outgoingWebhookId } });
  const screen = await show(<RemoveOutgoing webhook={anOutgoingWebhook()} onClose={() => undefined} />);
  await screen.getByRole("button", { name: t.remove }).click();
  await expect.poll(() => askedOf(remove)).toEqual([{ outgoingWebhookId }]);
});
