import { mostImportBytes } from "@trato/domain/imports/inputs.ts";
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { show } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { FileDrop } from "./FileDrop.tsx";
import { importWords } from "./labels.ts";
import type { ChosenFile } from "./queries.ts";

const t = wordsIn("en", importWords);
const choose = vi.fn<(file: ChosenFile) => void>();
const area = () => {
  choose.mockClear();
  return show(<FileDrop onChoose={choose} />);
};
const csv = (bytes: string | Uint8Array<ArrayBuffer>) => new File([bytes], "customers.csv", { type: "text/csv" });
const windows = Uint8Array.from([0x43, 0x61, 0x66, 0xe9]);
const utf16 = Uint8Array.from([0xff, 0xfe, 0x43, 0, 0x61, 0, 0x66, 0, 0xe9, 0]);

test.each([
  ["UTF-8", "Café"],
  ["what Windows writes", windows],
  ["UTF-16", utf16],
])("reads a chosen file as it was written: %s", async (_, bytes) => {
  const screen = await area();
  await userEvent.upload(screen.container.querySelector("input") ?? screen.container, csv(bytes));
  await expect
    .poll(() => choose.mock.calls)
    .toMatchObject([[{ name: "customers.csv", read: { sheets: [{ content: "Café" }] } }]]);
});

test("the same file chosen again after it was mended is another", async () => {
  const screen = await area();
  const field = screen.container.querySelector("input") ?? screen.container;
  await userEvent.upload(field, csv("Name\nLola"));
  await expect.poll(() => choose.mock.calls).toHaveLength(1);
  await userEvent.upload(field, csv("Name\nLola Gil"));
  await expect.poll(() => choose.mock.calls).toHaveLength(2);
  const numbers = choose.mock.calls.map(([{ number }]) => number);
  expect(new Set(numbers).size).toBe(2);
});

test("takes a file that is dropped, instead of letting the browser open it", async () => {
  const screen = await area();
  const carried = new DataTransfer();
  carried.items.add(csv("Name\nLola"));
  const target = screen.getByText(t.drop).element();
  const over = new DragEvent("dragover", { dataTransfer: carried, bubbles: true, cancelable: true });
  const drop = new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true });
  target.dispatchEvent(over);
  target.dispatchEvent(drop);
  expect([over.defaultPrevented, drop.defaultPrevented]).toEqual([true, true]);
  await expect.poll(() => choose.mock.calls).toMatchObject([[{ read: { sheets: [{ content: "Name\nLola" }] } }]]);
});

test("refuses one that is too large before it reads it", async () => {
  const screen = await area();
  const large = csv("x");
  Object.defineProperty(large, "size", { value: mostImportBytes + 1 });
  const carried = new DragEvent("drop", { bubbles: true, cancelable: true });
  Object.defineProperty(carried, "dataTransfer", { value: { files: [large] } });
  screen.getByText(t.drop).element().dispatchEvent(carried);
  await expect.element(screen.getByRole("heading", { name: t.tooLarge })).toBeVisible();
  expect(choose).not.toHaveBeenCalled();
});

test("a drop without a file is nothing", async () => {
  const screen = await area();
  const nothing = new DragEvent("drop", { dataTransfer: new DataTransfer(), bubbles: true, cancelable: true });
  screen.getByText(t.drop).element().dispatchEvent(nothing);
  await expect.element(screen.getByRole("button", { name: t.choose }).first()).toBeVisible();
  expect(choose).not.toHaveBeenCalled();
});

test("says what is no table", async () => {
  const screen = await area();
  await userEvent.upload(screen.container.querySelector("input") ?? screen.container, csv("%PDF-1.7"));
  await expect.element(screen.getByRole("heading", { name: "This is a PDF", exact: false })).toBeVisible();
  expect(choose).not.toHaveBeenCalled();
});
