import { presets } from "@trato/domain/capture/webhooks/presets.ts";
import { beforeEach, expect, test } from "vitest";
import * as z from "zod/mini";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { aWebhook } from "../../../test/webhooks.ts";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { NewWebhook } from "./NewWebhook.tsx";
import { webhooksQuery } from "./queries.ts";
import { WebhookState } from "./webhook-columns.tsx";
import { webhookWords } from "./webhook-labels.ts";
import { WebhooksPage } from "./WebhooksPage.tsx";

const t = wordsIn("en", webhookWords);
const { mapping: _, calls: __, ...listed } = aWebhook();
const me = aMe({ member: { role: "administrator" } });

beforeEach(() => answering({ "GET /me": me, "GET /webhooks": { items: [listed] } }));

const opened = (search = "") =>
  show(<WebhooksPage />, {
    me,
    page: "/w/$slug/settings/webhooks",
    at: `/w/robles/settings/webhooks${search}`,
    search: searchOf({ new: z.string() }),
  });

test("each stands with whether it takes calls in, and opens", async () => {
  const screen = await opened();
  const row = screen.getByRole("row", { name: "Website", exact: false });
  await expect.poll(() => row.element().textContent).toContain(t.on);
  await screen.getByText("Website").click();
  await expect.poll(screen.address).toBe(`/w/robles/settings/webhooks/${listed.id}`);
});

test("a new one without a secret opens at once, one with a secret shows it first, this once", async () => {
  answering({ "POST /webhooks": { ...listed, secret: null } });
  const screen = await opened("?new=yes");
  await screen.getByRole("textbox", { name: t.name }).fill("Form");
  await screen.getByRole("button", { name: t.create }).click();
  await expect.poll(() => askedOf("POST /webhooks")).toEqual([{ name: "Form", preset: "plain", signature: "none" }]);
  await expect.poll(screen.address).toBe(`/w/robles/settings/webhooks/${listed.id}`);
});

test("one that signs has its header and a secret, which is made where none is typed", async () => {
  answering({ "POST /webhooks": { ...listed, secret: "shown once" } });
  const screen = await show(<NewWebhook onClose={() => undefined} />);
  await screen.getByRole("textbox", { name: t.name }).fill("Shop");
  await screen.getByRole("combobox", { name: t.signature }).click();
  await screen.getByRole("option", { name: t.hmac }).click();
  await screen.getByRole("textbox", { name: t.header }).fill("X-Signature");
  await screen.getByRole("button", { name: t.create }).click();
  await expect.element(screen.getByRole("textbox", { name: t.secret })).toHaveValue("shown once");
  expect(askedOf("POST /webhooks")).toEqual([
    { name: "Shop", preset: "plain", signature: "hmac", header: "X-Signature", encoding: "hex" },
  ]);
});

test("for a sender of the catalogue its own secret is asked for, and a header is filled in already", async () => {
  answering({ "POST /webhooks": { ...listed, secret: null } });
  const screen = await opened("?new=yes");
  const choose = async (preset: keyof typeof presets) => {
    await screen.getByRole("combobox", { name: t.preset }).click();
    await screen.getByRole("option", { name: presets[preset].words.en }).click();
  };
  await screen.getByRole("textbox", { name: t.name }).fill("Ads");
  await choose("automation");
  await expect.element(screen.getByRole("textbox", { name: t.header })).toHaveValue("x-webhook-secret");
  await choose("meta");
  await screen.getByLabelText("App secret", { exact: false }).fill("secret of the app");
  await screen.getByRole("button", { name: t.create }).click();
  const asked = { name: "Ads", preset: "meta", signature: "meta", secret: "secret of the app" };
  await expect.poll(() => askedOf("POST /webhooks")).toEqual([asked]);
});

test("a refusal stands in the form", async () => {
  answering({
    "POST /webhooks": refused("webhook.name_taken", {
      errors: [{ path: "name", code: "x", message: "There is one." }],
    }),
  });
  const screen = await opened("?new=yes");
  await screen.getByRole("textbox", { name: t.name }).fill("Website");
  await screen.getByRole("button", { name: t.create }).click();
  await expect.element(screen.getByRole("textbox", { name: t.name })).toHaveAccessibleDescription("There is one.");
});

test("what is off says so, and is asked for again when something comes", async () => {
  const screen = await show(<WebhookState webhook={{ isOn: false }} />);
  await expect.element(screen.getByText(t.off)).toBeVisible();
  expect(webhooksQuery.meta).toEqual({ follows: { setting: "any", arrival: "any" } });
});
