import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, refused } from "../../test/answers.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { entryWords } from "./labels.ts";
import { SignInCode } from "./SignInCode.tsx";

const t = wordsIn("en", entryWords);
const route = "POST /auth/sign-in/second-factor";

test("who types the code is in; a wrong one is told at the field, and stays there", async () => {
  const message = "This code is not right.";
  const errors = [{ path: "code", code: "secondFactor.wrong", message }];
  answering({ [route]: refused("secondFactor.wrong", { status: 400, errors }) });
  const enter = vi.fn<() => void>();
  const screen = await show(<SignInCode enter={enter} back={() => undefined} />);
  const field = screen.getByRole("textbox", { name: t.code });
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard("123456{Enter}");
  await expect.element(field).toHaveAccessibleDescription(message);
  await expect.element(field).toHaveValue("123456");
  expect(enter).not.toHaveBeenCalled();
  answering({ [route]: { secondFactor: false } });
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => enter.mock.calls.length).toBe(1);
});

test("who took too long reads so, and goes back to the password", async () => {
  const detail = "That took too long.";
  answering({ [route]: refused("secondFactor.too_late", { status: 401, detail }) });
  const back = vi.fn<() => void>();
  const screen = await show(<SignInCode enter={() => undefined} back={back} />);
  await screen.getByRole("textbox", { name: t.code }).fill("123456");
  await userEvent.keyboard("{Enter}");
  await expect.element(screen.getByRole("alert")).toHaveTextContent(detail);
  await screen.getByRole("button", { name: t.backToSignIn }).click();
  expect(back).toHaveBeenCalled();
});
