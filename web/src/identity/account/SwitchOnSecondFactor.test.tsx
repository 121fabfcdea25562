import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, refused } from "../../../test/answers.ts";
import { passwordAsked } from "../../../test/password-asked.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { secondFactorWords } from "./second-factor-labels.ts";
import { SwitchOnSecondFactor } from "./SwitchOnSecondFactor.tsx";

const t = wordsIn("en", secondFactorWords);
const begun = {
  secret: "GEZDGNBVGY3TQOJQ",
  address: "otpauth://totp/Trato:marta?secret=GEZDGNBVGY3TQOJQ&issuer=Trato",
};

async function opened() {
  answering({
    "POST /auth/second-factor/begin": begun,
    "POST /auth/second-factor/confirm": { backupCodes: ["AAAAA-22222", "BBBBB-33333"] },
  });
  const close = vi.fn<() => void>();
  const screen = await show(<SwitchOnSecondFactor onClose={close} />);
  await passwordAsked();
  await userEvent.keyboard("my password{Enter}");
  await expect.element(screen.getByRole("img", { name: t.qrCode })).toBeVisible();
  return { screen, close, code: screen.getByRole("textbox", { name: t.code }) };
}

test("takes the password, what the app scans, its first code, and shows codes to keep", async () => {
  const { screen, close, code } = await opened();
  await expect.element(screen.getByRole("textbox", { name: t.secret })).toHaveValue(begun.secret);
  await code.fill("123456");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByText("AAAAA-22222")).toBeVisible();
  expect(close).not.toHaveBeenCalled();
  await screen.getByRole("button", { name: t.done, exact: true }).click();
  expect(close).toHaveBeenCalledOnce();
});

test("goes no further with a code that is not right", async () => {
  const { code } = await opened();
  const errors = [{ path: "code", code: "secondFactor.wrong", message: "Not this one" }];
  answering({ "POST /auth/second-factor/confirm": refused("secondFactor.wrong", { status: 400, errors }) });
  await code.fill("000000");
  await userEvent.keyboard("{Enter}");
  await expect.element(code).toHaveAccessibleDescription("Not this one");
});
