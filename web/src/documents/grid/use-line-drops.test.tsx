import { expect, test } from "vitest";
import { did, showLines } from "../../../test/line-grid.tsx";
import { wordsIn } from "../../platform/words.ts";
import { documentWords } from "../labels.ts";

const t = wordsIn("en", documentWords);

test("a line that is dragged at its grip is put beside the one on which it is dropped", async () => {
  const screen = await showLines();
  const row = (number: number) => screen.getByRole("listitem", { name: t.line(number), exact: true });
  await row(3)
    .getByRole("button", { name: t.more })
    .dropTo(row(1), { targetPosition: { x: 200, y: 4 } });
  await expect.poll(() => did.mock.calls).toEqual([["drop", "c", { row: "a", edge: "top" }]]);
});
