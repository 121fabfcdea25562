import { useSuspenseQuery } from "@tanstack/react-query";
import { beforeEach, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answering, refused } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { aSale, aSaleLine } from "../../../test/sales.ts";
import { type Shown, show } from "../../../test/show.tsx";
import { runAction } from "../../platform/actions.ts";
import { wordsIn } from "../../platform/words.ts";
import { LineTable } from "../../sales/lines/LineTable.tsx";
import { saleQuery } from "../../sales/queries.ts";
import { useSaleDraft } from "../../sales/use-sale-draft.ts";
import { documentWords } from "../labels.ts";
import { useTotals } from "../use-totals.ts";

const t = wordsIn("en", documentWords);
const section = (id: number, name: string) =>
  aSaleLine({ id: anId(id), kind: "section", name, productId: null, unitId: null, unitName: null });
const product = (id: number, name: string, unitPrice: string) =>
  aSaleLine({ id: anId(id), name, unitPrice, subtotal: unitPrice });
const lines = [
  section(610, "Room"),
  product(611, "Table", "100"),
  product(612, "Chair", "20.5"),
  section(620, "Garden"),
  product(621, "Bench", "80"),
];
const quotation = aSale({ id: anId(600), lines, version: 3 });

function Quotation({ isLocked }: { isLocked: boolean }) {
  const { data: sale } = useSuspenseQuery(saleQuery(quotation.id));
  const draft = useSaleDraft(sale);
  const { amounts } = useTotals(sale, { lines: draft.lines, isLocked });
  return <LineTable {...{ sale, draft, amounts, isLocked }} />;
}

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers({ shouldAdvanceTime: true });
  answering({
    "GET /sales/:saleId": quotation,
    "GET /sales/:saleId/availability": { items: [] },
    "GET /taxes": { items: [] },
    "GET /units": { items: [] },
    "GET /products/pick": { items: [] },
    "GET /fiscal-positions": { items: [] },
    "PATCH /sales/:saleId": refused("sale.expired"),
  });
});

const opened = async (isLocked = false) => {
  const screen = await show(<Quotation isLocked={isLocked} />);
  await expect.element(heading(screen, "Garden", isLocked)).toBeVisible();
  return screen;
};
const heading = (screen: Shown, name: string, isLocked = false) =>
  isLocked ? screen.getByText(name) : screen.getByRole("textbox", { name: t.section }).nth(name === "Garden" ? 1 : 0);
const row = (screen: Shown, place: number) => screen.getByRole("listitem", { name: t.line(place), exact: true });
const rows = (screen: Shown) => screen.getByRole("listitem").elements().length;
const foldFirst = (screen: Shown) => screen.getByRole("button", { name: t.foldSection }).first().click();

test.each([false, true])(
  "a folded section is its title and what it comes to (locked: %s), also when one comes back",
  async (isLocked) => {
    const said = `${isLocked ? "Room" : ""}${t.linesUnder(2)}€120.50`;
    const screen = await opened(isLocked);
    await foldFirst(screen);
    await expect.element(row(screen, 1)).toHaveTextContent(said);
    expect(rows(screen)).toBe(3);
    await screen.unmount();
    const again = await opened(isLocked);
    await expect.element(row(again, 1)).toHaveTextContent(said);
    await again.getByRole("button", { name: t.openSection }).click();
    await expect.poll(() => rows(again)).toBe(5);
  },
);

test("a key folds the section in which one writes, and goes to its title", async () => {
  const screen = await opened();
  const chair = row(screen, 3).getByRole("textbox", { name: "Qty." });
  await chair.click();
  await userEvent.keyboard("{Control>}.{/Control}");
  await expect.element(heading(screen, "Room")).toHaveFocus();
  expect(rows(screen)).toBe(3);
  await userEvent.keyboard("{Control>}.{/Control}");
  await expect.poll(() => rows(screen)).toBe(5);
});

test("all are folded and opened at once", async () => {
  const screen = await opened();
  runAction("fold all sections");
  await expect.poll(() => rows(screen)).toBe(2);
  runAction("open all sections");
  await expect.poll(() => rows(screen)).toBe(5);
});

test("a folded section moves as a whole, and opens for a line that one adds to it", async () => {
  const screen = await opened();
  await foldFirst(screen);
  await expect.poll(() => rows(screen)).toBe(3);
  await heading(screen, "Room").click();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  await expect.element(heading(screen, "Room")).toHaveValue("Garden");
  await expect.element(row(screen, 3)).toHaveTextContent(`${t.linesUnder(2)}€120.50`);
  await userEvent.keyboard("{Enter}");
  await expect.poll(() => rows(screen)).toBe(6);
  await expect.element(row(screen, 4).getByRole("combobox")).toHaveFocus();
});

test("a folded section says that something in it is not saved", async () => {
  const screen = await opened();
  await row(screen, 2).getByRole("textbox", { name: "Qty." }).fill("7");
  await foldFirst(screen);
  await vi.advanceTimersByTimeAsync(600);
  await expect.element(row(screen, 1)).toHaveTextContent(`${t.linesUnder(2)}${t.unsavedUnder(1)}€720.50`);
});
