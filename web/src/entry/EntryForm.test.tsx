import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { show } from "../../test/show.tsx";
import { paths } from "../platform/paths.ts";
import { wordsIn } from "../platform/words.ts";
import { EmailField, EntryForm, EntryLink } from "./EntryForm.tsx";
import { entryWords } from "./labels.ts";

const t = wordsIn("en", entryWords);
const onSubmit = vi.fn<(event?: { preventDefault: () => void }) => void>((event) => event?.preventDefault());

const form = (given: { isBusy?: boolean; problem?: string } = {}) => {
  onSubmit.mockClear();
  return show(
    <EntryForm
      form={{ onSubmit, isBusy: given.isBusy ?? false, problem: given.problem }}
      submitLabel="Come in"
      otherWay={<EntryLink to={paths.forgotPassword()}>Another way</EntryLink>}
    >
      <EmailField value="" onChange={() => undefined} error={undefined} />
    </EntryForm>,
  );
};

test("begins at the e-mail, and Enter sends it", async () => {
  const screen = await form();
  await expect.element(screen.getByRole("textbox", { name: t.email })).toHaveFocus();
  await userEvent.keyboard("{Enter}");
  expect(onSubmit).toHaveBeenCalledOnce();
});

test("says what is wrong with the whole, and where else one may go", async () => {
  const screen = await form({ problem: "Nobody is known by that." });
  await expect.element(screen.getByRole("alert")).toHaveTextContent("Nobody is known by that.");
  await screen.getByRole("link", { name: "Another way" }).click();
  await expect.poll(screen.address).toBe(paths.forgotPassword());
});

test("waits for its answer", async () => {
  const screen = await form({ isBusy: true });
  await expect.element(screen.getByRole("button", { name: "Come in" })).toHaveAttribute("aria-disabled", "true");
});
