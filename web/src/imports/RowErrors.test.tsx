import { expect, test } from "vitest";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { importWords } from "./labels.ts";
import { RowErrors } from "./RowErrors.tsx";

const t = wordsIn("en", importWords);
const errorsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    row: index + 2,
    column: "Mail",
    value: "lola@",
    message: "That is no address.",
  }));

test("says which cell is wrong, as a spreadsheet counts, and why", async () => {
  const screen = await show(<RowErrors title={t.errors} about={t.errorsAbout} errors={errorsOf(1)} more={0} />);
  await expect.element(screen.getByRole("row").last()).toHaveTextContent("2Maillola@That is no address.");
});

test.each([
  ["none", 2, 0, null],
  ["those the server does not list", 2, 7, "7"],
  ["those that have no room here", 53, 0, "3"],
  ["both together", 53, 1000, "1,003"],
])("counts what is hidden: %s", async (_, listed, more, said) => {
  const screen = await show(<RowErrors title={t.errors} about={t.errorsAbout} errors={errorsOf(listed)} more={more} />);
  await expect.element(screen.getByRole("table")).toBeVisible();
  expect(screen.getByRole("row").elements()).toHaveLength(Math.min(listed, 50) + 1);
  const hidden = screen.getByText(/^and .* more$/).elements();
  expect(hidden.map(({ textContent }) => textContent)).toEqual(said === null ? [] : [t.moreErrors(said)]);
});
