import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { page } from "vitest/browser";
import { answering } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { type EditedLine, emptyLine, isText } from "./edited-line.ts";
import { documentWords } from "./labels.ts";
import { LineHead } from "./LineHead.tsx";
import { LockedLine } from "./LockedLine.tsx";

const t = wordsIn("en", documentWords);
const table: EditedLine = {
  ...emptyLine,
  id: "1",
  productId: anId(111),
  name: "Oak table",
  quantity: "2" as Decimal,
  unitPrice: "100" as Decimal,
};

const lines = (given: Partial<EditedLine> = {}) => {
  answering({ "GET /taxes": { items: [] }, "GET /units": { items: [] } });
  const line = { ...table, ...given };
  return show(
    <>
      <LineHead columns="grid-cols-8" quantity="Qty." price="Price" discount="Disc." />
      <ul>
        <LockedLine line={line} index={0} columns="grid-cols-8" amount={"200" as Decimal} goods={<b>1 delivered</b>} />
      </ul>
    </>,
  );
};

test("leads to its product, and says what became of its goods", async () => {
  const screen = await lines();
  const product = screen.getByRole("link", { name: "Oak table" });
  await expect.element(product).toHaveAttribute("href", `/w/robles/products/${anId(111)}`);
  await expect.element(screen.getByText("1 delivered")).toBeVisible();
  await expect.element(screen.getByText("€200.00")).toBeVisible();
});

test("says why what was typed into it before it was locked is not saved", async () => {
  answering({ "GET /taxes": { items: [] }, "GET /units": { items: [] } });
  const screen = await show(
    <LockedLine
      line={table}
      index={0}
      columns="grid-cols-8"
      amount={undefined}
      goods={null}
      note="It is an order by now"
    />,
  );
  await expect.element(screen.getByText("It is an order by now")).toBeVisible();
});

test("says nothing of a discount that was not given", async () => {
  const screen = await lines();
  await expect.element(screen.getByText("%")).not.toBeInTheDocument();
  const cheaper = await lines({ discount: "10" as Decimal });
  await expect.element(cheaper.getByText("10%")).toBeVisible();
});

test("is only its text where it is a note", async () => {
  const screen = await lines({ kind: "note", name: "Carried upstairs" });
  await expect.element(screen.getByText("Carried upstairs")).toBeVisible();
  await expect.element(screen.getByText("€200.00")).not.toBeInTheDocument();
});

test("stands under the names of its columns, but on a phone by itself", async () => {
  const screen = await lines();
  await expect.element(screen.getByText("Qty.")).toBeVisible();
  await page.viewport(390, 844);
  await expect.element(screen.getByText("Qty.")).not.toBeVisible();
  await expect.element(screen.getByText(t.taxes)).not.toBeVisible();
  await expect.element(screen.getByText("No tax")).toBeVisible();
});

test("a line is a product's where it does not say otherwise", () => {
  expect(isText({})).toBe(false);
  expect(isText({ kind: "product" })).toBe(false);
  expect(isText({ kind: "section" })).toBe(true);
});
