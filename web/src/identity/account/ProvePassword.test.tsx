import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, refused } from "../../../test/answers.ts";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { ProvePassword } from "./ProvePassword.tsx";
import { endSecondFactor } from "./second-factor.ts";
import { secondFactorWords } from "./second-factor-labels.ts";

const t = wordsIn("en", secondFactorWords);

test("without a password nothing is done, and a wrong one is told at the field", async () => {
  const message = "This is not your password.";
  const errors = [{ path: "password", code: "password.wrong", message }];
  answering({ "POST /auth/second-factor/end": refused("password.wrong", { status: 400, errors }) });
  const submit = vi.fn<(password: string) => Promise<void>>(endSecondFactor);
  const screen = await show(<ProvePassword title="Title" text="Text" submit={submit} onClose={() => undefined} />);
  const field = screen.getByLabelText(t.password);
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  await expect.element(field).toHaveAccessibleDescription("Fill this in");
  expect(submit).not.toHaveBeenCalled();
  await field.fill("another");
  await userEvent.keyboard("{Enter}");
  await expect.element(field).toHaveAccessibleDescription(message);
  expect(submit.mock.calls).toEqual([["another"]]);
});
