import type { Decimal } from "@trato/domain/decimal.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { answering } from "../../test/answers.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { type EditedLine, emptyLine } from "./edited-line.ts";
import { documentWords } from "./labels.ts";
import { LineRow } from "./LineRow.tsx";

const t = wordsIn("en", documentWords);
const words = { quantity: "Qty.", price: "Price", discount: "Disc." };
const line: EditedLine = { ...emptyLine, id: "1", unitPrice: "12.5" as Decimal };

const done = {
  onType: vi.fn<(change: object) => void>(),
  onName: vi.fn<(name: string) => void>(),
  onMove: vi.fn<(by: 1 | -1) => void>(),
  onRemove: vi.fn<() => void>(),
  onDuplicate: vi.fn<() => void>(),
  onNext: vi.fn<() => void>(),
  onSlash: vi.fn<() => void>(),
  onSplit: vi.fn<() => void>(),
};

beforeEach(() => {
  vi.clearAllMocks();
  answering({ "GET /taxes": { items: [] } });
});

const row = (given: Partial<EditedLine> = {}) =>
  show(
    <ul>
      <LineRow
        line={{ ...line, ...given }}
        index={0}
        columns="grid-cols-8"
        words={words}
        amount={"25" as Decimal}
        use="sale"
        startsFocused={false}
        renderProduct={() => <input aria-label="Product" />}
        menu={{ items: [{ label: "Split", onSelect: done.onSplit }] }}
        {...done}
      />
    </ul>,
  );

test("says what was typed into which cell; an emptied one is nothing", async () => {
  const screen = await row();
  await screen.getByRole("textbox", { name: words.quantity }).fill("3");
  await screen.getByRole("textbox", { name: words.price }).fill("");
  await screen.getByRole("textbox", { name: words.discount }).fill("10");
  await userEvent.tab();
  const typed = Object.assign({}, ...done.onType.mock.calls.flat()) as object; // each names one cell
  expect(typed).toEqual({ quantity: "3", unitPrice: "0", discount: "10" });
});

test("shows what it comes to", async () => {
  const screen = await row();
  await expect.element(screen.getByText("€25.00")).toBeVisible();
});

test("shows its taxes wherever the pointer is", async () => {
  const screen = await row();
  const taxes = screen.getByRole("button", { name: "Taxes: No tax" });
  await expect.element(taxes).toBeVisible();
  await userEvent.unhover(taxes);
  expect(taxes.element().checkVisibility({ opacityProperty: true })).toBe(true);
});

test("goes up with Alt and the arrow, is copied with Shift too, makes the next line with Enter, and a section with a slash", async () => {
  const screen = await row();
  await screen.getByRole("textbox", { name: "Product" }).click();
  await userEvent.keyboard("{Alt>}{ArrowUp}{Shift>}{ArrowDown}{/Shift}{/Alt}{Enter}/");
  expect(done.onMove).toHaveBeenCalledExactlyOnceWith(-1);
  expect(done.onDuplicate).toHaveBeenCalledOnce();
  expect(done.onNext).toHaveBeenCalledOnce();
  expect(done.onSlash).toHaveBeenCalledOnce();
});

test("offers in its menu to move, and what its document offers besides", async () => {
  const screen = await row();
  await screen.getByRole("button", { name: t.more }).click();
  await screen.getByRole("menuitem", { name: t.moveDown }).click();
  await screen.getByRole("button", { name: t.more }).click();
  await screen.getByRole("menuitem", { name: "Split" }).click();
  expect(done.onMove).toHaveBeenCalledExactlyOnceWith(1);
  expect(done.onSplit).toHaveBeenCalledOnce();
});

test("is removed by its button", async () => {
  const screen = await row();
  await screen.getByRole("button", { name: t.removeLine }).click();
  expect(done.onRemove).toHaveBeenCalledOnce();
});

test("is one text where it is a section or a note, without numbers", async () => {
  const screen = await row({ kind: "section", name: "Ground floor" });
  await expect.element(screen.getByRole("textbox")).toHaveValue("Ground floor");
  await screen.getByRole("textbox", { name: t.section }).fill("First floor");
  expect(done.onName).toHaveBeenLastCalledWith("First floor");
});

test("says on a phone what its cells are, as there is no head", async () => {
  const screen = await row();
  await expect.element(screen.getByText(words.quantity)).not.toBeVisible();
  await page.viewport(390, 844);
  await expect.element(screen.getByText(words.quantity)).toBeVisible();
  await expect.element(screen.getByText(t.amount)).toBeVisible();
});
