import { expect, test } from "vitest";
import * as z from "zod/mini";
import { answering, askedOf } from "../../test/answers.ts";
import { aMe } from "../../test/identity.ts";
import { anOutgoingWebhook } from "../../test/outgoing.ts";
import { show } from "../../test/show.tsx";
import { searchOf } from "../platform/search.ts";
import { wordsIn } from "../platform/words.ts";
import { kindWord, outgoingWords } from "./labels.ts";
import { NewOutgoingWebhook } from "./NewOutgoingWebhook.tsx";
import { OutgoingState } from "./outgoing-columns.tsx";
import { OutgoingSecretShown } from "./OutgoingSecretShown.tsx";
import { OutgoingWebhooksPage } from "./OutgoingWebhooksPage.tsx";
import { outgoingAllQuery } from "./queries.ts";
import { ChangesField } from "./ToldFields.tsx";

const t = wordsIn("en", outgoingWords);
const create = "POST /outgoing-webhooks";
const shop = anOutgoingWebhook();

test("each stands with whether it is told, and opens", async () => {
  answering({ "GET /me": aMe(), "GET /outgoing-webhooks": { items: [anOutgoingWebhook({ waiting: 3 })] } });
  const screen = await show(<OutgoingWebhooksPage />, {
    page: "/w/$slug/settings/outgoing-webhooks",
    at: "/w/robles/settings/outgoing-webhooks",
    search: searchOf({ new: z.string() }),
  });
  const row = screen.getByRole("row", { name: "Shop", exact: false });
  await expect.poll(() => row.element().textContent).toContain(t.on);
  await screen.getByText("Shop", { exact: true }).click();
  await expect.poll(screen.address).toBe(`/w/robles/settings/outgoing-webhooks/${shop.id}`);
  expect(outgoingAllQuery.meta).toEqual({ follows: { setting: "any" } });
});

test("a new one is told of the kinds that its owner sees, and its secret is shown this once", async () => {
  answering({ "GET /me": aMe(), [create]: { ...shop, secret: "whsec_shown" } });
  const screen = await show(<NewOutgoingWebhook onClose={() => undefined} />, {
    me: aMe({ member: { role: "sales" } }),
  });
  await screen.getByRole("textbox", { name: t.name }).fill("Shop");
  await screen.getByRole("textbox", { name: t.address }).fill(shop.address);
  await screen.getByRole("checkbox", { name: kindWord("contact", "en") }).click();
  await expect.element(screen.getByRole("checkbox", { name: kindWord("purchase", "en") })).not.toBeInTheDocument();
  await screen.getByRole("button", { name: t.create }).click();
  await expect.element(screen.getByRole("textbox", { name: t.secret })).toHaveValue("whsec_shown");
  expect(askedOf(create)).toEqual([{ name: "Shop", address: shop.address, kinds: ["contact"] }]);
});

test.each([
  [{}, t.on],
  [{ failingSince: "2026-11-23T09:00:00Z" }, t.fails],
  [{ hasSecret: false }, t.off],
  [{ isOn: false, offBecause: "no_answer" as const }, t.off],
])("says of %o how it stands: %s", async (given, said) => {
  const screen = await show(<OutgoingState webhook={anOutgoingWebhook(given)} />);
  await expect.element(screen.getByText(said)).toBeVisible();
});

test("which changes, and a secret to copy, stand by themselves", async () => {
  const chosen: string[][] = [];
  const screen = await show(
    <>
      <ChangesField value={["created", "deleted"]} onChange={(value) => chosen.push(value)} />
      <OutgoingSecretShown secret="whsec_x" onClose={() => undefined} />
    </>,
  );
  await expect.element(screen.getByRole("textbox", { name: t.secret })).toHaveValue("whsec_x");
  expect(chosen).toEqual([]);
});
