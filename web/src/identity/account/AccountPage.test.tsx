import { beforeEach, describe, expect, test } from "vitest";
import { answering, askedOf, refused } from "../../../test/answers.ts";
import { aMe } from "../../../test/identity.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { chooseTheme, currentTheme } from "../../platform/theme.ts";
import { currentLanguage, wordsIn } from "../../platform/words.ts";
import { settingsWords } from "../../ui/settings/labels.ts";
import { accountWords } from "../labels.ts";
import { AccountPage } from "./AccountPage.tsx";

const t = wordsIn("en", accountWords);
const { save, saved } = wordsIn("en", settingsWords);
const name = (screen: Shown) => screen.getByRole("textbox", { name: t.name });

beforeEach(() =>
  answering({
    "GET /me/calendar-feed": { madeAt: null, address: null },
    "GET /auth/list-sessions": [],
    "GET /me/mailboxes": { items: [] },
    "GET /auth/list-sign-ins": [],
    "GET /auth/passkeys": { items: [], site: null },
    "GET /auth/provider/links": null,
    "GET /auth/second-factor": { isOn: false, backupCodes: 0 },
    "PATCH /me": ({ name: its, language, theme }) =>
      aMe({ member: { ...(its && { name: its }), ...(language && { language }), ...(theme && { theme }) } }),
  }),
);

async function renamed(): Promise<Shown> {
  const screen = await show(<AccountPage />);
  await name(screen).fill("Marta G.");
  await screen.getByRole("button", { name: save, exact: true }).click();
  await expect.element(screen.getByRole("heading", { name: saved })).toBeVisible();
  return screen;
}

describe("one's own name", () => {
  test("is changed, and can be changed back", async () => {
    const screen = await renamed();
    await screen.getByRole("button", { name: "Undo" }).click();
    await expect.element(name(screen)).toHaveValue("Marta Gil");
    expect(askedOf("PATCH /me")).toEqual([
      { name: "Marta G.", signature: null },
      { name: "Marta Gil", signature: null },
    ]);
  });

  test("that cannot be changed back stays, and one hears why", async () => {
    const screen = await renamed();
    answering({ "PATCH /me": refused("network", { status: 500, detail: "Not now" }) });
    await screen.getByRole("button", { name: "Undo" }).click();
    await expect.element(screen.getByRole("heading", { name: "Not now" })).toBeVisible();
    await expect.element(name(screen)).toHaveValue("Marta G.");
  });

  test("cannot be empty", async () => {
    const screen = await show(<AccountPage />);
    await name(screen).fill("");
    await screen.getByRole("button", { name: save, exact: true }).click();
    await expect.element(name(screen)).toHaveAccessibleDescription("Fill this in");
    expect(askedOf("PATCH /me")).toEqual([]);
  });
});

test("how one's mails end is kept, and nothing where nothing is written", async () => {
  const screen = await show(<AccountPage />);
  await screen.getByLabelText(t.signature).fill("Marta Gil\nRobles");
  await screen.getByRole("button", { name: save, exact: true }).click();
  await expect.poll(() => askedOf("PATCH /me")).toEqual([{ name: "Marta Gil", signature: "Marta Gil\nRobles" }]);
});

describe("a preference holds at once", () => {
  test("the language", async () => {
    const screen = await show(<AccountPage />);
    await screen.getByRole("combobox", { name: t.language }).click();
    await screen.getByRole("option", { name: "Español" }).click();
    await expect.element(screen.getByRole("heading", { name: accountWords.account.es })).toBeVisible();
    expect(currentLanguage()).toBe("es");
    expect(askedOf("PATCH /me")).toEqual([{ language: "es" }]);
  });

  test("the appearance", async () => {
    const screen = await show(<AccountPage />);
    await screen.getByRole("button", { name: "Dark" }).click();
    expect(currentTheme()).toBe("dark");
    await expect.poll(() => askedOf("PATCH /me")).toEqual([{ theme: "dark" }]);
    chooseTheme("light");
  });
});

test("one's e-mail is only read", async () => {
  const screen = await show(<AccountPage />);
  await expect.element(screen.getByRole("textbox", { name: t.email })).toBeDisabled();
  await expect.element(screen.getByRole("textbox", { name: t.email })).toHaveValue("marta@robles.example");
});
