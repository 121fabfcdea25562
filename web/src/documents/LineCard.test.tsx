import type { Decimal } from "@trato/domain/decimal.ts";
import { beforeEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { answering } from "../../test/answers.ts";
import { anId } from "../../test/ids.ts";
import { aTax } from "../../test/products.ts";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { type EditedLine, emptyLine } from "./edited-line.ts";
import { documentWords } from "./labels.ts";
import { LineCard } from "./LineCard.tsx";

const t = wordsIn("en", documentWords);
const words = { quantity: "Qty.", price: "Price", discount: "Disc." };
const table: EditedLine = {
  ...emptyLine,
  id: "1",
  productId: anId(111),
  name: "Oak table",
  unitPrice: "100" as Decimal,
  discount: "10" as Decimal,
};

const done = {
  onType: vi.fn<(change: object) => void>(),
  onName: vi.fn<(name: string) => void>(),
  onMove: vi.fn<(by: 1 | -1) => void>(),
  onRemove: vi.fn<() => void>(),
  onDuplicate: vi.fn<() => void>(),
  onNext: vi.fn<() => void>(),
};

beforeEach(async () => {
  vi.clearAllMocks();
  await page.viewport(390, 844);
  answering({ "GET /taxes": { items: [] }, "GET /units": { items: [] } });
});

const card = ({ line = table, isLocked = false, startsFocused = false } = {}) =>
  show(
    <ul>
      <LineCard
        line={line}
        index={0}
        columns=""
        words={words}
        amount={"90" as Decimal}
        use="sale"
        isLocked={isLocked}
        goods={<b>Enough there</b>}
        startsFocused={startsFocused}
        renderProduct={() => <input aria-label="Product" />}
        why={<b>Why this price?</b>}
        {...done}
      />
    </ul>,
  );

test("is read at a glance: what, how many at what price less what, and what that comes to", async () => {
  const screen = await card();
  await expect.element(screen.getByRole("button")).toHaveTextContent("Oak table€90.001 × 100.00 − 10%No tax");
  await expect.element(screen.getByText("Enough there")).toBeVisible();
});

test("says which taxes it bears", async () => {
  const vat = aTax({ name: "IVA 21 %" });
  answering({ "GET /taxes": { items: [vat] }, "GET /units": { items: [] } });
  const screen = await card({ line: { ...table, taxIds: [vat.id] } });
  await expect.element(screen.getByText("IVA 21 %")).toBeVisible();
});

test("opens its fields at a touch", async () => {
  const screen = await card();
  await screen.getByRole("button", { name: "Oak table", exact: false }).click();
  await expect.element(screen.getByText("Why this price?")).toBeVisible();
  await screen.getByRole("textbox", { name: words.quantity }).fill("3");
  expect(done.onType).toHaveBeenLastCalledWith({ quantity: "3" });
  await screen.getByRole("button", { name: t.moveDown }).click();
  expect(done.onMove).toHaveBeenCalledExactlyOnceWith(1);
});

test("is open already where it was just made", async () => {
  const screen = await card({ line: { ...table, productId: null, name: "" }, startsFocused: true });
  await expect.element(screen.getByRole("dialog", { name: t.line(1) })).toBeVisible();
});

test("closes its fields when it is removed", async () => {
  const screen = await card({ startsFocused: true });
  await screen.getByRole("button", { name: t.removeLine }).click();
  expect(done.onRemove).toHaveBeenCalledOnce();
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
});

test("is copied at a touch, which closes its fields", async () => {
  const screen = await card({ startsFocused: true });
  await screen.getByRole("button", { name: t.duplicate }).click();
  expect(done.onDuplicate).toHaveBeenCalledOnce();
  await expect.element(screen.getByRole("dialog")).not.toBeInTheDocument();
});

test("is only its text where it is a section", async () => {
  const screen = await card({ line: { ...table, kind: "section", name: "Ground floor" }, startsFocused: true });
  await expect.element(screen.getByRole("textbox", { name: t.section })).toHaveValue("Ground floor");
  await expect.element(screen.getByRole("textbox", { name: words.price })).not.toBeInTheDocument();
});

test("opens nothing once the document is locked", async () => {
  const screen = await card({ isLocked: true });
  await expect.element(screen.getByRole("button")).toBeDisabled();
});
