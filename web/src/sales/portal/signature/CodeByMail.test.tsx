import { expect, test, vi } from "vitest";
import { answering } from "../../../../test/answers.ts";
import { show } from "../../../../test/show.tsx";
import { wordsIn } from "../../../platform/words.ts";
import { CodeByMail } from "./CodeByMail.tsx";
import { signWords } from "./sign-labels.ts";

const t = wordsIn("en", signWords);

test("asks for digits once a code is on its way, and takes nothing else", async () => {
  answering({ "POST /portal/:token/signing-code": { to: "l•••@norte.example" } });
  const onChange = vi.fn<(code: string) => void>();
  const props = { token: "abc", to: "l•••@norte.example", value: "", onChange, error: undefined };
  const screen = await show(<CodeByMail {...props} />);
  await expect.element(screen.getByText(t.codeGoesTo("l•••@norte.example"))).toBeVisible();
  expect(screen.getByRole("textbox").elements()).toEqual([]);
  await screen.getByRole("button", { name: t.sendCode }).click();
  await screen.getByRole("textbox", { name: t.theCode }).fill("12a 3");
  await expect.poll(() => onChange.mock.lastCall).toEqual(["123"]);
  await expect.element(screen.getByRole("button", { name: t.sendAnother })).toBeVisible();
});
