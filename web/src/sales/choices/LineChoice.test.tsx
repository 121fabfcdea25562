import { expect, test, vi } from "vitest";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { lineChoiceWords } from "./choice-labels.ts";
import { LineChoice } from "./LineChoice.tsx";

const t = wordsIn("en", lineChoiceWords);

test.each([
  ["option", t.option, t.countIt],
  ["alternative", t.alternative, t.chooseIt],
] as const)("a line that is an %s says so, and counts when that is wanted", async (choice, said, count) => {
  const onCount = vi.fn<() => void>();
  const screen = await show(<LineChoice line={{ choice }} onCount={onCount} />);
  await expect.element(screen.getByText(said)).toBeVisible();
  await screen.getByRole("button", { name: count }).click();
  expect(onCount).toHaveBeenCalledOnce();
});

test("one that counts says nothing", async () => {
  const screen = await show(
    <p>
      here
      <LineChoice line={{ choice: "counted" }} />
    </p>,
  );
  await expect.element(screen.getByText("here", { exact: true })).toBeVisible();
});
