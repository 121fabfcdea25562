import { expect, test, vi } from "vitest";
import { show } from "../../../test/show.tsx";
import { runAction } from "../../platform/actions.ts";
import { FoldActions } from "./FoldActions.tsx";

test.each([
  [true, [[true], [false]]],
  [false, []],
])("a document that has sections (%s) offers to fold and open all of them", async (hasSections, calls) => {
  const foldAll = vi.fn<(isFolded: boolean) => void>();
  const screen = await show(
    <>
      <FoldActions hasSections={hasSections} onFoldAll={foldAll} />
      <p>here</p>
    </>,
  );
  await expect.element(screen.getByText("here")).toBeVisible();
  runAction("fold all sections");
  runAction("open all sections");
  expect(foldAll.mock.calls).toEqual(calls);
});
