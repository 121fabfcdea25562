import { expect, test } from "vitest";
import { show } from "../../../test/show.tsx";
import { FigureTable } from "./FigureTable.tsx";
import { ShareBar } from "./ShareBar.tsx";

test("a table of figures is named by its heading, and scrolls by the keyboard too", async () => {
  const screen = await show(
    <FigureTable title="By colour" headings={["Colour", "How much"]}>
      <tbody>
        <tr>
          <th scope="row">Red</th>
          <td>
            <ShareBar share={0.25} />
          </td>
        </tr>
      </tbody>
    </FigureTable>,
  );
  await expect.element(screen.getByRole("region", { name: "By colour" })).toBeVisible();
  const heads = screen.getByRole("columnheader").elements();
  expect(heads.map(({ textContent }) => textContent)).toEqual(["Colour", "How much"]);
  expect(screen.container.querySelector("table")?.parentElement?.tabIndex).toBe(0);
  expect(screen.container.querySelector("rect")?.getAttribute("width")).toBe("25");
});
