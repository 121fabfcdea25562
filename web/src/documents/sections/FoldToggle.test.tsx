import { expect, test, vi } from "vitest";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { documentWords } from "../labels.ts";
import { FoldedCount, FoldToggle } from "./FoldToggle.tsx";

const t = wordsIn("en", documentWords);

test.each([
  [false, t.foldSection],
  [true, t.openSection],
])("a section that is folded (%s) offers to %s", async (isFolded, label) => {
  const fold = vi.fn<() => void>();
  const screen = await show(<FoldToggle under={2} {...{ isFolded }} hasKey onFold={fold} />);
  const toggle = screen.getByRole("button", { name: label, expanded: !isFolded });
  await toggle.click();
  expect(fold).toHaveBeenCalledOnce();
});

test("an empty section cannot be folded", async () => {
  const screen = await show(
    <>
      <FoldToggle under={0} isFolded hasKey={false} onFold={() => undefined} />
      <p>here</p>
    </>,
  );
  await expect.element(screen.getByText("here")).toBeVisible();
  expect(screen.getByRole("button").elements()).toHaveLength(0);
});

test.each([
  [{ under: 12, isFolded: true, unsaved: 0 }, t.linesUnder(12)],
  [{ under: 1, isFolded: true, unsaved: 1 }, t.linesUnder(1) + t.unsavedUnder(1)],
  [{ under: 12, isFolded: false, unsaved: 1 }, ""],
])("%j says “%s”", async (fold, said) => {
  const screen = await show(
    <>
      <div data-testid="count">
        <FoldedCount {...fold} />
      </div>
      <p>here</p>
    </>,
  );
  await expect.element(screen.getByText("here")).toBeVisible();
  expect(screen.getByTestId("count").element().textContent).toBe(said);
});
