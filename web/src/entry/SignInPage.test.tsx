import * as z from "zod/mini";
import { beforeEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, refused } from "../../test/answers.ts";
import { stayingHere } from "../../test/leaving.ts";
import { type Shown, show } from "../../test/show.tsx";
import { searchOf } from "../platform/search.ts";
import { wordsIn } from "../platform/words.ts";
import { entryWords } from "./labels.ts";
import { SignInPage } from "./SignInPage.tsx";

const t = wordsIn("en", entryWords);
const es = wordsIn("es", entryWords);
const route = "POST /auth/sign-in/email";

beforeEach(() =>
  answering({
    "POST /auth/sign-in/passkey/begin": refused("passkey.no_site"),
    "GET /auth/sign-in/provider": null,
  }),
);

const opened = (search = "") =>
  show(<SignInPage />, {
    page: "/sign-in",
    at: `/sign-in${search}`,
    search: searchOf({ next: z.string(), saved: z.string() }),
  });

const email = (screen: Shown) => screen.getByRole("textbox", { name: t.email });
const password = (screen: Shown) => screen.getByLabelText(t.password);

async function signIn(screen: Shown): Promise<void> {
  await email(screen).fill("marta@robles.example");
  await password(screen).fill("secret");
  await userEvent.keyboard("{Enter}");
}

describe("whoever signs in", () => {
  test.each([
    ["goes to the start", "", "/"],
    ["goes where they wanted to go", "?next=%2Fw%2Frobles%2Fleads%3Fstate%3Dopen", "/w/robles/leads?state=open"],
    ["is not led to another site", "?next=https%3A%2F%2Fevil.example", "/"],
    ["is not led to another site without its protocol", "?next=%2F%2Fevil.example", "/"],
    ["is not led to another site by a backslash", "?next=%2F%5Cevil.example", "/"],
    ["is not led to another site by a sign that browsers drop", "?next=/%09/evil.example", "/"],
    ["is not led into a script", "?next=javascript%3Aalert(1)", "/"],
  ])("%s", async (_, search, address) => {
    answering({ [route]: {} });
    const left = stayingHere();
    await signIn(await opened(search));
    await expect.poll(() => left).toEqual([address]);
  });

  test("with a code too is asked for it next, and goes where they wanted to go", async () => {
    const message = "This code is not right.";
    const code = "POST /auth/sign-in/second-factor";
    answering({
      [route]: { secondFactor: true },
      [code]: refused("secondFactor.wrong", { status: 400, errors: [{ path: "code", code: "x", message }] }),
    });
    const left = stayingHere();
    const screen = await opened("?next=%2Fw%2Frobles%2Fleads");
    await signIn(screen);
    const field = screen.getByRole("textbox", { name: t.code });
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard("123456{Enter}");
    await expect.element(field).toHaveAccessibleDescription(message);
    answering({ [code]: { secondFactor: false } });
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => left).toEqual(["/w/robles/leads"]);
  });

  test("stays and reads why, when the password is wrong", async () => {
    const detail = "E-mail or password is wrong.";
    answering({ [route]: refused("credentials.wrong", { status: 401, detail }) });
    const left = stayingHere();
    const screen = await opened();
    await signIn(screen);
    await expect.element(screen.getByRole("alert")).toHaveTextContent(detail);
    await expect.element(email(screen)).toHaveValue("marta@robles.example");
    expect(left).toEqual([]);
  });

  test("need not be asked by the server what is missing", async () => {
    const screen = await opened();
    await email(screen).fill("marta");
    await screen.getByRole("button", { name: t.signIn }).click();
    await expect.element(email(screen)).toHaveAccessibleDescription("This is not an e-mail address");
    await expect.element(password(screen)).toHaveAccessibleDescription("Fill this in");
  });

  test("hears that the new password is saved", async () => {
    const screen = await opened("?saved=password");
    await expect.element(screen.getByText(t.passwordSaved)).toBeVisible();
  });
});

test("whoever nobody knows yet chooses the language, and that is remembered", async () => {
  const screen = await opened();
  await expect.element(screen.getByRole("button", { name: "English" })).toHaveAttribute("aria-pressed", "true");
  await screen.getByRole("button", { name: "Español" }).click();
  await expect.element(screen.getByRole("heading", { name: es.signInTitle })).toBeVisible();
  expect(localStorage.getItem("trato.language")).toBe("es");
});

test("whoever forgot the password is led on", async () => {
  const screen = await opened();
  await screen.getByRole("link", { name: t.forgot }).click();
  expect(screen.address()).toBe("/forgot-password");
});
