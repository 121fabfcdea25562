import { expect, test } from "vitest";
import { aBulkChange } from "../../test/bulk.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { BulkLine } from "./BulkLine.tsx";
import { bulkWords } from "./labels.ts";

const t = wordsIn("en", bulkWords);

test("what was read again says what it was, what came of it and what was left out", async () => {
  const leftOut = [{ id: "1", name: "", message: "It could not be read." }];
  const read = aBulkChange({ list: "arrivals", change: { readAgain: true }, changed: 1, made: 1, refused: 1, leftOut });
  const screen = await show(<BulkLine bulk={read} />);
  await expect.element(screen.getByText(`Arrivals: ${t.readAgain}`)).toBeVisible();
  await expect.element(screen.getByText(`${t.made("1")} · ${t.leftOut("1")}`)).toBeVisible();
  await screen.getByRole("button", { name: t.whichLeftOut }).click();
  await expect.element(screen.getByText("It could not be read.")).toBeVisible();
});
