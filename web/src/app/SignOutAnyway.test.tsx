import { CaptureLead } from "@trato/domain/capture/shows/inputs.ts";
import { expect, onTestFinished, test, vi } from "vitest";
import { answering } from "../../test/answers.ts";
import { aMe } from "../../test/identity.ts";
import { anId } from "../../test/ids.ts";
import { stayingHere } from "../../test/leaving.ts";
import { show } from "../../test/show.tsx";
import { discardCapture, keepCapture } from "../capture/shows/queue/device-store.ts";
import { countWaitingHere } from "../capture/shows/queue/waiting-here.ts";
import { keepUnsent, keepUnsentOf, unsentPlaces } from "../platform/store/unsent.ts";
import { wordsIn } from "../platform/words.ts";
import { AccountMenu } from "./AccountMenu.tsx";
import { appWords } from "./labels.ts";

const t = wordsIn("en", appWords);

async function signingOut() {
  keepUnsentOf("w", "m");
  keepUnsent("sale 1", { version: 3 });
  const screen = await show(<AccountMenu onShortcuts={vi.fn<() => void>()} />);
  await screen.getByRole("button", { name: t.account, exact: false }).click();
  await screen.getByRole("menuitem", { name: t.signOut }).click();
  return screen;
}

test("whoever signs out with something unsent is asked, and may stay with it", async () => {
  const screen = await signingOut();
  await expect.element(screen.getByText(t.unsentText(1))).toBeVisible();
  await screen.getByRole("button", { name: t.stay }).click();
  expect(unsentPlaces()).toEqual(["sale 1"]);
});

test("or goes without it: then nothing of it stays in the browser", async () => {
  const left = stayingHere();
  answering({ "POST /auth/sign-out": {} });
  const screen = await signingOut();
  await screen.getByRole("button", { name: t.signOutAnyway }).click();
  await expect.poll(() => left).toEqual(["/sign-in"]);
  expect(unsentPlaces()).toEqual([]);
});

test("whoever signs out while captured leads wait hears that they are kept, and how many", async () => {
  const left = stayingHere();
  answering({ "POST /auth/sign-out": {} });
  const me = aMe();
  const owner = { workspaceId: me.workspace.id, memberId: me.member.id, slug: me.workspace.slug };
  const lead = CaptureLead.parse({
    tradeShowId: anId(700),
    key: "a",
    capturedAt: "2026-11-23T10:15:00Z",
    contactName: "Ana Ruiz",
  });
  await keepCapture(owner, { key: "a", lead, photos: [] });
  onTestFinished(() => discardCapture(owner, "a"));
  const screen = await show(<AccountMenu onShortcuts={vi.fn<() => void>()} />);
  await screen.getByRole("button", { name: t.account, exact: false }).click();
  await screen.getByRole("menuitem", { name: t.signOut }).click();
  await expect.element(screen.getByText(t.capturedText(1))).toBeVisible();
  await screen.getByRole("button", { name: t.signOut, exact: true }).click();
  await expect.poll(() => left).toEqual(["/sign-in"]);
  expect(await countWaitingHere(owner)).toBe(1);
});
