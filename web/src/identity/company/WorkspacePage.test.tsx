import { beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aMe, aWorkspace } from "../../../test/identity.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { settingsWords } from "../../ui/settings/labels.ts";
import { workspaceWords } from "../labels.ts";
import { WorkspacePage } from "./WorkspacePage.tsx";

const t = wordsIn("en", workspaceWords);
const { save, saved, onlyAdministrators } = wordsIn("en", settingsWords);
const edit = "PATCH /workspace";
const administrator = aMe({ member: { role: "administrator" } });
const workspace = aWorkspace();

beforeEach(() =>
  answering({
    "GET /me": administrator,
    "GET /workspace": workspace,
    [edit]: aWorkspace({ name: "Robles SL", version: 2 }),
  }),
);

const field = (screen: Shown, name: string) => screen.getByRole("textbox", { name });
const saving = (screen: Shown) => screen.getByRole("button", { name: save, exact: true }).click();

async function opened(me = administrator): Promise<Shown> {
  const screen = await show(<WorkspacePage />, { me });
  await expect.element(field(screen, t.name)).toHaveValue(workspace.name);
  return screen;
}

async function choose(screen: Shown, name: string, option: string): Promise<void> {
  await screen.getByRole("combobox", { name }).click();
  await screen.getByRole("option", { name: option, exact: true }).click();
}

describe("the company's settings", () => {
  test("send what changed only, over the version that is on screen", async () => {
    const screen = await opened();
    await field(screen, t.name).fill("Robles SL");
    await saving(screen);
    await expect.element(screen.getByRole("heading", { name: saved })).toBeVisible();
    expect(askedOf(edit)).toEqual([{ name: "Robles SL", version: 1 }]);
  });

  test.each([
    [t.rounding, t.globally, { roundingMethod: "globally" }],
    [t.priceDecimals, "4", { priceDecimals: 4 }],
    [t.language, "English", { language: "en" }],
  ])("choose %s: %s", async (name, option, change) => {
    const screen = await opened();
    await choose(screen, name, option);
    await saving(screen);
    await expect.poll(() => askedOf(edit)).toEqual([{ ...change, version: 1 }]);
  });

  test("count days in whole numbers", async () => {
    const screen = await opened();
    await field(screen, t.validityDays).fill("1.5");
    await userEvent.tab();
    await expect.element(field(screen, t.validityDays)).toHaveAccessibleDescription(/^A whole number, please/);
    await expect.element(screen.getByRole("button", { name: save, exact: true })).toBeDisabled();
    await field(screen, t.validityDays).fill("");
    await saving(screen);
    await expect.element(field(screen, t.validityDays)).toHaveAccessibleDescription("Fill this in");
    await field(screen, t.validityDays).fill("0");
    await saving(screen);
    await expect.poll(() => askedOf(edit)).toEqual([{ validityDays: 0, version: 1 }]);
  });

  test("name the currency, which stays as it was chosen", async () => {
    const screen = await opened();
    await expect.element(field(screen, t.currency)).toHaveValue("Euro");
    await expect.element(field(screen, t.currency)).toBeDisabled();
  });

  test("are only read by those who may not change them", async () => {
    const screen = await opened(aMe());
    await expect.element(field(screen, t.name)).toBeDisabled();
    await expect.element(screen.getByText(onlyAdministrators)).toBeVisible();
    expect(screen.getByRole("button", { name: save, exact: true }).elements()).toEqual([]);
  });

  test("that somebody else changed meanwhile are not written over unasked", async () => {
    const details = { theirs: { name: "Roble" }, yours: { name: "Robles SL" }, version: 4 };
    answering({
      [edit]: ({ version }) =>
        version === 4 ? aWorkspace({ name: "Robles SL", version: 5 }) : refused("record.changed", { details }),
    });
    const screen = await opened();
    await field(screen, t.name).fill("Robles SL");
    await saving(screen);
    await expect.element(screen.getByText("Now it says “Roble”", { exact: false })).toBeVisible();
    await saving(screen);
    await expect
      .poll(() => askedOf(edit).map(({ name, version }) => [name, version]))
      .toEqual([
        ["Robles SL", 1],
        ["Robles SL", 4],
      ]);
    await expect.element(screen.getByRole("button", { name: save, exact: true })).toBeDisabled();
  });
});
