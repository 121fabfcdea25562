import { describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { aMe } from "../../test/identity.ts";
import { show } from "../../test/show.tsx";
import { ApiError } from "../platform/api.ts";
import { wordsIn } from "../platform/words.ts";
import { settingsWords } from "../ui/settings/labels.ts";
import { appWords } from "./labels.ts";
import { ErrorPage } from "./ErrorPage.tsx";
import { SettingsMenu } from "./settings/SettingsMenu.tsx";

const t = wordsIn("en", appWords);
const reset = vi.fn<() => void>();
const failing = (error: unknown) => show(<ErrorPage error={error} reset={reset} />);

describe("a page that cannot be shown", () => {
  test.each([
    [
      "in the server's words",
      new ApiError(403, "permission.missing", "You may not see this."),
      "You may not see this.",
    ],
    ["in our own where it is a fault of ours", new Error("x is undefined"), t.errorText],
    ["where what was thrown is no error", "broken", t.errorText],
  ])("says why %s, and can be tried again", async (_, error, text) => {
    reset.mockClear();
    const screen = await failing(error);
    await expect.element(screen.getByRole("heading", { name: t.errorTitle })).toBeVisible();
    await expect.element(screen.getByText(text)).toBeVisible();
    await screen.getByRole("button", { name: t.again }).click();
    expect(reset).toHaveBeenCalledOnce();
  });

  test("because the record is not there leads to the start", async () => {
    const screen = await failing(new ApiError(404, "not_found", "Not found"));
    await expect.element(screen.getByRole("heading", { name: t.notFoundTitle })).toBeVisible();
    await screen.getByRole("link", { name: t.toStart }).click();
    expect(screen.address()).toBe("/w/robles");
  });

  test.each([
    "Failed to fetch dynamically imported module: /assets/Board-abc.js",
    "error loading dynamically imported module",
    "Importing a module script failed.",
  ])("because Trato has been updated meanwhile offers to load it again (%s)", async (message) => {
    const screen = await failing(new TypeError(message));
    await expect.element(screen.getByText(t.updatedText)).toBeVisible();
    await expect.element(screen.getByRole("button", { name: t.reload })).toBeVisible();
    expect(screen.getByRole("button", { name: t.again }).elements()).toEqual([]);
  });
});

describe("the settings' own menu", () => {
  const { settings } = wordsIn("en", settingsWords);

  test("says which of them is open", async () => {
    const screen = await show(<SettingsMenu />, { page: "/w/$slug/settings/teams" });
    const open = screen.getByRole("navigation", { name: settings }).getByRole("link").elements();
    expect(open.filter((each) => each.getAttribute("aria-current") === "page").map((each) => each.textContent)).toEqual(
      ["Teams"],
    );
  });

  test("draws no group of which one may see nothing", async () => {
    await page.viewport(390, 844);
    const can = { "message.read": false, "diary.read": false, "job.read": false, "record.delete": false };
    const screen = await show(<SettingsMenu />, { me: aMe({ can }) });
    await expect.element(screen.getByRole("heading", { name: "Products" })).toBeVisible();
    expect(screen.getByRole("heading", { name: "System" }).elements()).toEqual([]);
  });
});
