import * as z from "zod/mini";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, askedOf, onItsWay, refused } from "../../test/answers.ts";
import { stayingHere } from "../../test/leaving.ts";
import { type Shown, show } from "../../test/show.tsx";
import { searchOf } from "../platform/search.ts";
import { wordsIn } from "../platform/words.ts";
import { entryWords } from "./labels.ts";
import { SetupPage } from "./SetupPage.tsx";
import { SetupProgress } from "./SetupProgress.tsx";

const t = wordsIn("en", entryWords);
const route = "POST /setup";
const opened = (at = "/setup?code=ABCDE-23456") =>
  show(<SetupPage />, { page: "/setup", at, search: searchOf({ code: z.string() }) });
const chosen = (screen: Shown, name: string) => screen.getByRole("combobox", { name });
const create = (screen: Shown) => screen.getByRole("button", { name: t.create }).click();

async function filled(): Promise<Shown> {
  const screen = await opened();
  await screen.getByRole("textbox", { name: t.companyName }).fill("Robles");
  await screen.getByRole("textbox", { name: t.yourName }).fill("Marta");
  await screen.getByRole("textbox", { name: t.email }).fill("marta@robles.example");
  await screen.getByLabelText(t.password).fill("long enough");
  return screen;
}

async function chooseCountry(screen: Shown, country: string): Promise<void> {
  await chosen(screen, t.country).fill(country);
  await screen.getByRole("option", { name: country }).click();
}

let left: readonly string[] = [];
beforeEach(() => void (left = stayingHere()));

describe("the first visit", () => {
  test("begins with the place and the currency where the browser seems to be", async () => {
    const screen = await opened();
    await expect.element(chosen(screen, t.country)).toHaveValue("Spain");
    await expect.element(chosen(screen, t.currency)).toHaveValue("Euro");
    await expect.element(chosen(screen, t.timeZone)).toHaveValue("Europe/Madrid");
  });

  test("makes the workspace as it was filled in, in the language of the page, and goes there", async () => {
    answering({ [route]: { slug: "robles" } });
    const screen = await filled();
    await screen.getByRole("checkbox", { name: t.sampleData, exact: false }).click();
    await create(screen);
    await expect.poll(() => left).toEqual(["/w/robles"]);
    expect(askedOf(route)).toEqual([
      {
        workspaceName: "Robles",
        country: "ES",
        currency: "EUR",
        timeZone: "Europe/Madrid",
        language: "en",
        adminName: "Marta",
        adminEmail: "marta@robles.example",
        adminPassword: "long enough",
        code: "ABCDE-23456",
        sampleData: true,
      },
    ]);
  });

  test.each([
    ["Mexico", "Mexican Peso", "America/Mexico City", "Español"],
    ["Switzerland", "Swiss Franc", "Europe/Zurich", "English"],
    ["North Korea", "Euro", "Asia/Pyongyang", "English"],
    ["Kiribati", "Euro", "Europe/Madrid", "English"], // its three zones are all alike
  ])("proposes for %s: %s, by the clock of %s, in %s", async (country, currency, timeZone, language) => {
    const screen = await opened();
    await chooseCountry(screen, country);
    await expect.element(chosen(screen, t.currency)).toHaveValue(currency);
    await expect.element(chosen(screen, t.timeZone)).toHaveValue(timeZone);
    await expect.element(chosen(screen, t.language)).toHaveTextContent(language);
  });

  test("makes the company in the language of its country, and itself goes on in its own", async () => {
    answering({ [route]: { slug: "robles" } });
    const screen = await filled();
    await chooseCountry(screen, "Mexico");
    await expect.element(screen.getByRole("textbox", { name: t.companyName })).toHaveValue("Robles");
    await create(screen);
    await expect.poll(() => askedOf(route)).toMatchObject([{ country: "MX", language: "es" }]);
  });

  test("says at each field what is missing, and asks the server for nothing", async () => {
    const screen = await opened();
    await create(screen);
    await expect
      .element(screen.getByRole("textbox", { name: t.companyName }))
      .toHaveAccessibleDescription("Fill this in");
    await expect.element(screen.getByRole("textbox", { name: t.companyName })).toHaveFocus();
    await expect.element(screen.getByRole("textbox", { name: t.email })).toHaveAccessibleDescription("Fill this in");
  });

  test("asks for the code where it does not stand in the address", async () => {
    const screen = await opened("/setup");
    await expect
      .element(screen.getByRole("textbox", { name: t.setupCode }))
      .toHaveAccessibleDescription(t.setupCodeHint);
    await expect.element(screen.getByRole("textbox", { name: t.setupCode })).toHaveFocus();
  });

  test("asks for it again where it is another one's", async () => {
    const message = "This is not the code.";
    answering({
      [route]: refused("setup.code_wrong", { status: 400, errors: [{ path: "code", code: "x", message }] }),
    });
    const screen = await filled();
    expect(screen.getByRole("textbox", { name: t.setupCode }).elements()).toEqual([]);
    await create(screen);
    await expect.element(screen.getByRole("textbox", { name: t.setupCode })).toHaveAccessibleDescription(message);
    await expect.element(screen.getByRole("textbox", { name: t.companyName })).toHaveValue("Robles");
  });

  test("leads to the field that the server refuses", async () => {
    const errors = [{ path: "adminPassword", code: "password.common", message: "Too many use it." }];
    answering({ [route]: refused("password.common", { status: 400, errors }) });
    const screen = await filled();
    await create(screen);
    await expect.element(screen.getByLabelText(t.password)).toHaveAccessibleDescription(/Too many use it\./);
    await expect.element(screen.getByLabelText(t.password)).toHaveFocus();
  });

  test("keeps all that was typed when it does not work, and says why", async () => {
    answering({ [route]: refused("setup.done", { detail: "It is set up already." }) });
    const screen = await filled();
    await create(screen);
    await expect.element(screen.getByRole("alert")).toHaveTextContent("It is set up already.");
    await expect.element(screen.getByRole("textbox", { name: t.companyName })).toHaveValue("Robles");
    expect(left).toEqual([]);
  });

  test("shows that it is being made, instead of a form that could be sent twice", async () => {
    const late = onItsWay(route);
    answering({ [route]: () => late.promise });
    const screen = await filled();
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByRole("progressbar")).toBeVisible();
    expect(screen.getByRole("button", { name: t.create }).elements()).toEqual([]);
    late.resolve({ slug: "robles" });
    await expect.poll(() => left).toEqual(["/w/robles"]);
    await expect.element(screen.getByRole("progressbar")).toBeVisible();
  });
});

test("the progress goes on without ever being done before it is", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const screen = await show(<SetupProgress usualSeconds={2} />, { page: "/setup" });
  const said = screen.getByText(t.creating);
  await expect.element(said).toBeVisible();
  await vi.advanceTimersByTimeAsync(3_000);
  await expect.element(screen.getByText(t.almostThere)).toBeVisible();
  await vi.advanceTimersByTimeAsync(60_000);
  const bar = screen.getByRole("progressbar").element();
  expect(Number(bar.getAttribute("value"))).toBeLessThanOrEqual(1);
});
