import { expect, test } from "vitest";
import { show } from "../../test/show.tsx";
import { useForm } from "../ui/forms/form.ts";
import { wordsIn } from "../platform/words.ts";
import type { Copies } from "./copies.ts";
import { CopyFields } from "./CopyFields.tsx";
import { messagingWords } from "./labels.ts";

const t = wordsIn("en", messagingWords);

function Fields(initial: Copies) {
  return <CopyFields form={useForm({ place: null, initial, submit: async () => undefined })} />;
}

test("stands there where somebody is written already, and is else asked for", async () => {
  const screen = await show(<Fields cc="" bcc="jefa@norte.example" />);
  await expect.element(screen.getByRole("textbox", { name: t.bcc })).toHaveValue("jefa@norte.example");
  await screen.unmount();
  const empty = await show(<Fields cc="" bcc="" />);
  expect(empty.getByRole("textbox").elements()).toEqual([]);
  await empty.getByRole("button", { name: t.addCopies }).click();
  await expect.element(empty.getByRole("textbox", { name: t.cc })).toHaveFocus();
});
