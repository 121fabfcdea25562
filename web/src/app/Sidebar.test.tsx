import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { SettingsPage } from "../ui/settings/SettingsPage.tsx";
import { settingsWords } from "../ui/settings/labels.ts";
import { SettingsLayout } from "./settings/SettingsLayout.tsx";
import { useIsHere } from "./Sidebar.tsx";

const t = wordsIn("en", settingsWords);

function Here({ address }: { address: string }) {
  return <output aria-label="here">{useIsHere(address) ? "yes" : "no"}</output>;
}

describe("one is at a place", () => {
  test.each([
    ["on its page", "/w/robles/leads", "/w/$slug/leads", "/w/robles/leads", "yes"],
    ["on a page under it", "/w/robles/leads", "/w/$slug/leads/$id", "/w/robles/leads/1", "yes"],
    ["whatever its filters", "/w/robles/leads?state=open", "/w/$slug/leads", "/w/robles/leads?state=won", "yes"],
    ["not on another that begins alike", "/w/robles/lead", "/w/$slug/leads", "/w/robles/leads", "no"],
    ["not on the one above it", "/w/robles/leads/1", "/w/$slug/leads", "/w/robles/leads", "no"],
  ])("%s", async (_, address, pattern, at, said) => {
    const screen = await show(<Here address={address} />, { page: pattern, at });
    await expect.element(screen.getByLabelText("here")).toHaveTextContent(said);
  });
});

describe("the settings", () => {
  test("have their own menu beside the page, and on a phone each is a screen of its own", async () => {
    const screen = await show(<SettingsLayout />, { page: "/w/$slug/settings/teams" });
    await expect.element(screen.getByRole("navigation", { name: t.settings })).toBeVisible();
    await page.viewport(390, 844);
    await expect.poll(() => screen.getByRole("navigation", { name: t.settings }).elements()).toEqual([]);
  });

  test("are found again from each of them on a phone", async () => {
    const screen = await show(<SettingsPage title="Teams">teams</SettingsPage>, { page: "/w/$slug/settings/teams" });
    expect(screen.getByRole("link", { name: t.back }).elements()).toEqual([]);
    await page.viewport(390, 844);
    await screen.getByRole("link", { name: t.back }).click();
    expect(screen.address()).toBe("/w/robles/settings");
  });
});
