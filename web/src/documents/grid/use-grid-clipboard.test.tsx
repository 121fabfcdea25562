import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { cellAt, focusOn, lineCells, linesNow, paste, showLines } from "../../../test/line-grid.tsx";
import { aPickedProduct } from "../../../test/products.ts";
import { wordsIn } from "../../platform/words.ts";
import { documentWords } from "../labels.ts";

const t = wordsIn("en", documentWords);

test("rows of a spreadsheet go over the cells, or are new lines whose products are recognised, and what became of them is told", async () => {
  answering({
    "GET /taxes": { items: [] },
    "POST /products/recognise": {
      items: [{ text: "TAB-1", product: aPickedProduct({ name: "Oak table" }), packaging: null }],
    },
  });
  const screen = await showLines();
  await focusOn(screen, 2, lineCells.quantity);
  paste("8\t1,250.50\r\n9\tabc\r\n");
  await expect.element(screen.getByText(t.pasted(2, { notFound: 0, unread: 1, leftOut: 0 }))).toBeVisible();
  expect(linesNow().map(({ quantity, unitPrice }) => `${quantity} ${unitPrice}`)).toEqual([
    "1 12.5",
    "8 1250.5",
    "9 12.5",
  ]);
  await expect.element(cellAt(screen, 3, lineCells.price)).toHaveValue("abc");
  await expect.element(cellAt(screen, 3, lineCells.price)).toHaveAttribute("aria-invalid", "true");
  await focusOn(screen, 1, "Product");
  paste("TAB-1\t2\nX-9\t3");
  await expect.element(screen.getByText(t.pasted(2, { notFound: 1, unread: 0, leftOut: 0 }))).toBeVisible();
  expect(linesNow().map(({ name, unread }) => [name, unread?.product])).toEqual([
    ["a", undefined],
    ["Oak table", undefined],
    ["", "X-9"],
    ["b", undefined],
    ["c", undefined],
  ]);
  expect(askedOf("POST /products/recognise")).toEqual([{ texts: ["TAB-1", "X-9"] }]);
});
