import { expect, test } from "vitest";
import * as z from "zod/mini";
import { answering, askedOf } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { show } from "../../../test/show.tsx";
import { searchOf } from "../../platform/search.ts";
import { wordsIn } from "../../platform/words.ts";
import { uiWords } from "../../ui/labels.ts";
import { unsubscribeWords } from "./unsubscribe-labels.ts";
import { UnsubscribesPage } from "./UnsubscribesPage.tsx";

const t = wordsIn("en", unsubscribeWords);
const eva = "eva@puerto.example";
const row = { address: eva, unsubscribedAt: "2026-11-20T10:00:00.000Z", how: "link" as const, memberName: null };
const page = {
  page: "/w/$slug/settings/unsubscribes",
  search: searchOf({ search: z.string(), open: z.string() }),
};

test("whoever leads takes an address off the list, which can be undone, and puts one on it", async () => {
  answering({
    "GET /me": aMe(),
    "GET /unsubscribes": { items: [row], nextCursor: null },
    "POST /unsubscribes": { address: eva, isUnsubscribed: false },
  });
  const screen = await show(<UnsubscribesPage />, { ...page, me: aMe() });
  await expect.element(screen.getByText(t.how("link", null))).toBeVisible();
  await screen.getByRole("button", { name: wordsIn("en", uiWords).rowMenu }).click();
  await screen.getByRole("menuitem", { name: t.takeOff }).click();
  await screen.getByRole("button", { name: "Undo" }).click();
  await screen.getByRole("button", { name: t.add }).first().click();
  await screen.getByRole("textbox", { name: t.address }).fill("leo@puerto.example");
  await screen.getByRole("button", { name: t.addShort, exact: true }).click();
  await expect
    .poll(() => askedOf("POST /unsubscribes"))
    .toEqual([
      { address: eva, isUnsubscribed: false },
      { address: eva, isUnsubscribed: true, asItWas: true },
      { address: "leo@puerto.example", isUnsubscribed: true },
    ]);
});

test("whoever does not lead only reads it", async () => {
  answering({ "GET /me": aMe(), "GET /unsubscribes": { items: [row], nextCursor: null } });
  const screen = await show(<UnsubscribesPage />, { ...page, me: aMe({ can: { "personalData.manage": false } }) });
  await expect.element(screen.getByText(eva)).toBeVisible();
  await expect.element(screen.getByRole("button", { name: t.add })).not.toBeInTheDocument();
});
