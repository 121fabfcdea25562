import * as z from "zod/mini";
import { describe, expect, test } from "vitest";
import { answering, refused } from "../../test/answers.ts";
import { type Shown, show } from "../../test/show.tsx";
import { searchOf } from "../platform/search.ts";
import { wordsIn } from "../platform/words.ts";
import { ForgotPasswordPage } from "./ForgotPasswordPage.tsx";
import { entryWords } from "./labels.ts";
import { ResetPasswordPage } from "./ResetPasswordPage.tsx";

const t = wordsIn("en", entryWords);
const asked: unknown[] = [];
const button = (screen: Shown, name: string) => screen.getByRole("button", { name });

const forgot = () => show(<ForgotPasswordPage />, { page: "/forgot-password" });
const reset = (search = "?token=abc") =>
  show(<ResetPasswordPage />, {
    page: "/reset-password",
    at: `/reset-password${search}`,
    search: searchOf({ token: z.string() }),
  });

const hearing = (answer: unknown) => (input: unknown) => {
  asked.splice(0, asked.length, input);
  return answer;
};

describe("whoever forgot the password", () => {
  test("is sent a link, and hears the same whoever they are", async () => {
    answering({ "POST /auth/request-password-reset": hearing({}) });
    const screen = await forgot();
    await screen.getByRole("textbox", { name: t.email }).fill("marta@robles.example");
    await button(screen, t.sendLink).click();
    await expect.element(screen.getByText(t.linkSent)).toBeVisible();
    expect(screen.getByRole("textbox").elements()).toEqual([]);
    expect(asked).toEqual([{ email: "marta@robles.example", redirectTo: "/reset-password" }]);
  });

  test("hears where no link could be sent", async () => {
    answering({ "POST /auth/request-password-reset": refused("too_many", { status: 429, detail: "Wait a minute." }) });
    const screen = await forgot();
    await screen.getByRole("textbox", { name: t.email }).fill("marta@robles.example");
    await button(screen, t.sendLink).click();
    await expect.element(screen.getByRole("alert")).toHaveTextContent("Wait a minute.");
    await expect.element(button(screen, t.sendLink)).toBeVisible();
  });

  test("asks for no link to half an address", async () => {
    const screen = await forgot();
    await screen.getByRole("textbox", { name: t.email }).fill("marta@");
    await button(screen, t.sendLink).click();
    await expect.element(screen.getByText("This is not an e-mail address")).toBeVisible();
  });
});

describe("whoever follows the link", () => {
  test("chooses a password, and signs in with it", async () => {
    answering({ "POST /auth/reset-password": hearing({}) });
    const screen = await reset();
    await screen.getByLabelText(t.newPassword).fill("long enough");
    await button(screen, t.savePassword).click();
    await expect.poll(screen.address).toBe("/sign-in?saved=password");
    expect(asked).toEqual([{ token: "abc", newPassword: "long enough", revokeKeys: false, removePasskeys: false }]);
  });

  test("reads how long it has to be, and is told when it is not", async () => {
    const screen = await reset();
    await expect.element(screen.getByLabelText(t.newPassword)).toHaveAccessibleDescription(t.passwordHint);
    await screen.getByLabelText(t.newPassword).fill("1234567");
    await button(screen, t.savePassword).click();
    await expect.element(screen.getByLabelText(t.newPassword)).toHaveAccessibleDescription("At least 8 characters");
    expect(screen.address()).toBe("/reset-password?token=abc");
  });

  test("too late reads why, and asks for another", async () => {
    answering({ "POST /auth/reset-password": refused("token.expired", { status: 400, detail: "It is too late." }) });
    const screen = await reset();
    await screen.getByLabelText(t.newPassword).fill("long enough");
    await button(screen, t.savePassword).click();
    await expect.element(screen.getByRole("alert")).toHaveTextContent("It is too late.");
    await screen.getByRole("link", { name: t.otherLink }).click();
    expect(screen.address()).toBe("/forgot-password");
  });

  test("that lost its end is not asked for a password in vain", async () => {
    const screen = await reset("");
    await expect.element(screen.getByText(t.linkIncomplete)).toBeVisible();
    expect(screen.getByLabelText(t.newPassword).elements()).toEqual([]);
  });
});
