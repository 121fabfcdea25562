import { beforeEach, describe, expect, test } from "vitest";
import { answering, refused } from "../../../test/answers.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { accountWords } from "../labels.ts";
import { PasswordForm } from "./PasswordForm.tsx";

const t = wordsIn("en", accountWords);
const route = "POST /auth/change-password";
const wrong = [{ path: "currentPassword", code: "credentials.wrong", message: "E-mail or password is wrong" }];
let asked: unknown[] = [];

const change = (screen: Shown) => screen.getByRole("button", { name: t.changePassword });

async function filled(fresh = "long enough"): Promise<Shown> {
  const screen = await show(<PasswordForm />);
  await screen.getByLabelText(t.currentPassword).fill("old one");
  await screen.getByLabelText(t.newPassword).fill(fresh);
  return screen;
}

beforeEach(() => {
  asked = [];
  answering({ [route]: (input: unknown) => void asked.push(input) });
});

describe("a new password", () => {
  test("is for whoever knows the one that holds, and ends the other sessions", async () => {
    const screen = await filled();
    await change(screen).click();
    await expect.element(screen.getByRole("heading", { name: t.passwordChanged })).toBeVisible();
    expect(asked).toEqual([
      {
        currentPassword: "old one",
        newPassword: "long enough",
        revokeOtherSessions: true,
        revokeKeys: false,
        removePasskeys: false,
      },
    ]);
  });

  test("leaves no password on screen, and nothing to change again", async () => {
    const screen = await filled();
    await change(screen).click();
    await expect.element(screen.getByLabelText(t.currentPassword)).toHaveValue("");
    await expect.element(screen.getByLabelText(t.newPassword)).toHaveValue("");
    await expect.element(change(screen)).toBeDisabled();
  });

  test("lets the other sessions go on where one says so", async () => {
    const screen = await filled();
    await screen.getByRole("checkbox", { name: t.endOthers }).click();
    await change(screen).click();
    await expect.poll(() => asked).toMatchObject([{ revokeOtherSessions: false }]);
  });

  test("has to be long enough before the server is asked", async () => {
    const screen = await filled("short");
    await change(screen).click();
    await expect.element(screen.getByLabelText(t.newPassword)).toHaveAccessibleDescription("At least 8 characters");
    expect(asked).toEqual([]);
  });

  test("is refused at the field of the former one, without a word on e-mails", async () => {
    answering({ [route]: refused("credentials.wrong", { status: 400, errors: wrong }) });
    const screen = await filled();
    await change(screen).click();
    await expect.element(screen.getByLabelText(t.currentPassword)).toHaveAccessibleDescription(t.passwordWrong);
    await expect.element(screen.getByLabelText(t.newPassword)).toHaveValue("long enough");
  });

  test("is refused in the server's own words otherwise", async () => {
    answering({ [route]: refused("too_many", { status: 429, detail: "Wait a minute." }) });
    const screen = await filled();
    await change(screen).click();
    await expect.element(screen.getByRole("alert")).toHaveTextContent("Wait a minute.");
  });
});
