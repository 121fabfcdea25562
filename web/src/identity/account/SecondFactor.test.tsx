import { describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { answering } from "../../../test/answers.ts";
import { passwordAsked } from "../../../test/password-asked.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { SecondFactor } from "./SecondFactor.tsx";
import { secondFactorWords } from "./second-factor-labels.ts";

const t = wordsIn("en", secondFactorWords);
const backupCodes = ["AAAAA-22222", "BBBBB-33333"];
const button = (screen: Shown, name: string) => screen.getByRole("button", { name, exact: true });

const shown = async (isOn: boolean) => {
  answering({
    "GET /auth/second-factor": { isOn, backupCodes: 7 },
    "POST /auth/second-factor/backup-codes": { backupCodes },
    "POST /auth/second-factor/end": null,
  });
  return show(<SecondFactor />);
};

describe("signing in with a code", () => {
  test("is offered where only the password is asked for", async () => {
    const screen = await shown(false);
    await expect.element(screen.getByText(t.isOff)).toBeVisible();
    await button(screen, t.switchOn).click();
    await expect.element(screen.getByRole("dialog", { name: t.title })).toBeVisible();
  });

  test("is switched off with the password", async () => {
    const screen = await shown(true);
    await expect.element(screen.getByText(t.left(7))).toBeVisible();
    await button(screen, t.switchOff).click();
    answering({ "GET /auth/second-factor": { isOn: false, backupCodes: 0 } });
    await passwordAsked();
    await userEvent.keyboard("my password{Enter}");
    await expect.element(screen.getByText(t.isOff)).toBeVisible();
  });

  test("gets new backup codes with the password", async () => {
    const screen = await shown(true);
    await button(screen, t.newCodes).click();
    await passwordAsked();
    await userEvent.keyboard("my password{Enter}");
    await expect.element(screen.getByText("BBBBB-33333")).toBeVisible();
  });
});
