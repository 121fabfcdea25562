import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { verifyWords } from "./verify-labels.ts";
import { VerifyPage } from "./VerifyPage.tsx";

const t = wordsIn("en", verifyWords);
const evidence = '{"evidence":{"form":1},"signature":"AAAA"}';

test.each([
  ["something else", "notes.json", "{}", t.unreadable],
  ["an altered evidence", "S00042.json", evidence, t.altered],
  ["a PDF without a signature", "S00042.pdf", "%PDF-1.7 of nobody", t.unreadable],
])("says of %s what it is, without asking a server", async (_, name, content, said) => {
  const screen = await show(<VerifyPage />);
  const input = screen.container.querySelector("input");
  await userEvent.upload(input as HTMLInputElement, new File([content], name)); // it is there
  await expect.element(screen.getByRole("heading", { name: said })).toBeVisible();
  await expect.element(screen.getByText(name, { exact: true })).toBeVisible();
});
