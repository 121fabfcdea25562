import { describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering } from "../../../test/answers.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { passkeyWords } from "./passkey-labels.ts";
import { PasskeyList } from "./PasskeyList.tsx";
import type { Passkey } from "./passkeys.ts";

const t = wordsIn("en", passkeyWords);
const phone: Passkey = { id: "1", name: "My phone", createdAt: "2026-11-20T08:00:00.000Z", lastUsedAt: null };
const site = { name: location.hostname, origin: location.origin };
const name = (screen: Shown) => screen.getByRole("textbox", { name: t.nameOf("My phone") });

describe("a passkey", () => {
  test("is renamed where it stands, and not left without a name", async () => {
    answering({ "GET /auth/passkeys": { items: [phone], site } });
    const screen = await show(<PasskeyList />);
    await expect.element(screen.getByText(t.neverUsed, { exact: false })).toBeVisible();
    await name(screen).fill(" ");
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByText(t.nameMissing)).toBeVisible();
    answering({
      "POST /auth/passkeys/rename": { ...phone, name: "Old phone" },
      "GET /auth/passkeys": { items: [{ ...phone, name: "Old phone" }], site },
    });
    await name(screen).fill("Old phone");
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByRole("textbox", { name: t.nameOf("Old phone") })).toHaveValue("Old phone");
  });

  test("is removed at once, and can be had back", async () => {
    answering({ "GET /auth/passkeys": { items: [phone], site } });
    const screen = await show(<PasskeyList />);
    answering({ "POST /auth/passkeys/remove": phone, "GET /auth/passkeys": { items: [], site } });
    await screen.getByRole("button", { name: t.removeOf("My phone") }).click();
    await expect.element(screen.getByText(t.none)).toBeVisible();
    answering({ "POST /auth/passkeys/restore": phone, "GET /auth/passkeys": { items: [phone], site } });
    await screen.getByRole("button", { name: "Undo" }).click();
    await expect.element(name(screen)).toBeVisible();
  });
});

test.each([
  ["has no name", null, t.noSite],
  [
    "is another",
    { name: "sales.example.com", origin: "https://sales.example.com" },
    t.elsewhere("https://sales.example.com"),
  ],
])("where the address %s none is made, and one reads why", async (_, elsewhere, text) => {
  answering({ "GET /auth/passkeys": { items: [], site: elsewhere } });
  const screen = await show(<PasskeyList />);
  await expect.element(screen.getByText(text)).toBeVisible();
  expect(screen.getByRole("button", { name: t.add }).elements()).toEqual([]);
});
