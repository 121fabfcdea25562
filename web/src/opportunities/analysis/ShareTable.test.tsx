import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { wordsIn } from "../../platform/words.ts";
import { analysisWords } from "./analysis-labels.ts";
import { ShareRow, ShareTable } from "./ShareTable.tsx";

const t = wordsIn("en", analysisWords);
const amounts = { opportunities: 3, expectedRevenue: "1250.4" as Decimal };

const table = (share: number) =>
  show(
    <ShareTable title="By colour" heading="Colour">
      <tbody>
        <ShareRow name="Red" amounts={amounts} share={share} />
      </tbody>
    </ShareTable>,
  );

test("says of each row how many, and how much in whole money", async () => {
  const screen = await table(0.5);
  const heads = () =>
    screen
      .getByRole("columnheader")
      .elements()
      .map(({ textContent }) => textContent);
  await expect.poll(heads).toEqual(["Colour", t.share, t.opportunities, t.expectedRevenue]);
  await expect.element(screen.getByRole("row", { name: "Red", exact: false })).toHaveTextContent("Red3€1,250");
});

test.each([
  [0.5, "50"],
  [0.001, "0.5"],
  [0, "0"],
])("draws a share of %d as long as that, and the smallest so that it can be seen", async (share, width) => {
  const { container } = await table(share);
  expect(container.querySelector("rect")?.getAttribute("width")).toBe(width);
});
