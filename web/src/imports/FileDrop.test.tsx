import { mostSentBytes } from "@trato/domain/imports/inputs.ts";
import { expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { answeringContents, sentContents } from "../../test/sent-contents.ts";
import { show, type Shown } from "../../test/show.tsx";
import { wordsIn } from "../platform/words.ts";
import { FileDrop } from "./FileDrop.tsx";
import { importWords } from "./labels.ts";
import type { ChosenFile } from "./queries.ts";

const t = wordsIn("en", importWords);
const choose = vi.fn<(file: ChosenFile) => void>();
const area = (...answers: Parameters<typeof answeringContents>) => {
  choose.mockClear();
  answeringContents(...answers);
  return show(<FileDrop onChoose={choose} />);
};
const csv = (text = "Name\nLola") => new File([text], "customers.csv", { type: "text/csv" });
const upload = (screen: Shown, file = csv()) =>
  userEvent.upload(screen.container.querySelector("input") ?? screen.container, file);

test("a chosen file is sent as it is, under its name", async () => {
  const screen = await area({ status: 200 });
  await upload(screen);
  await expect.poll(() => choose.mock.calls).toMatchObject([[{ name: "customers.csv" }]]);
  const [[file] = []] = choose.mock.calls;
  const [sent] = sentContents();
  expect(sent?.address).toBe(`/api/import-files?id=${file?.id}&name=customers.csv`);
  expect(await sent?.content.text()).toBe("Name\nLola");
});

test("tells how far it is, and is stopped where one says so", async () => {
  const screen = await area();
  await upload(screen);
  await expect.element(screen.getByRole("progressbar", { name: t.sending("50 %") })).toBeVisible();
  await screen.getByRole("button", { name: t.stop }).click();
  await expect.element(screen.getByText(t.drop)).toBeVisible();
  expect(choose).not.toHaveBeenCalled();
});

test("what did not come says why, and is sent again as it is", async () => {
  const screen = await area({ status: 0 }, { status: 200 });
  await upload(screen);
  await expect.element(screen.getByRole("alert")).toBeVisible();
  await screen.getByRole("button", { name: t.tryAgain }).click();
  await expect.poll(() => choose.mock.calls).toHaveLength(1);
});

test("says what is no table, and offers another file", async () => {
  const problem = { code: "import.not_a_table", detail: "This is a PDF, not a table." };
  const screen = await area({ status: 400, problem });
  await upload(screen);
  await expect.element(screen.getByText(problem.detail)).toBeVisible();
  await screen.getByRole("button", { name: t.another }).click();
  await expect.element(screen.getByText(t.drop)).toBeVisible();
});

test("takes a file that is dropped, instead of letting the browser open it", async () => {
  const screen = await area({ status: 200 });
  const carried = new DataTransfer();
  carried.items.add(csv());
  const target = screen.getByText(t.drop).element();
  const over = new DragEvent("dragover", { dataTransfer: carried, bubbles: true, cancelable: true });
  const drop = new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true });
  target.dispatchEvent(over);
  target.dispatchEvent(drop);
  expect([over.defaultPrevented, drop.defaultPrevented]).toEqual([true, true]);
  await expect.poll(() => choose.mock.calls).toHaveLength(1);
});

test("refuses one that is too large before it is sent", async () => {
  const screen = await area({ status: 200 });
  const large = csv("x");
  Object.defineProperty(large, "size", { value: mostSentBytes + 1 });
  const carried = new DragEvent("drop", { bubbles: true, cancelable: true });
  Object.defineProperty(carried, "dataTransfer", { value: { files: [large] } });
  screen.getByText(t.drop).element().dispatchEvent(carried);
  await expect.element(screen.getByRole("heading", { name: "1000 MB", exact: false })).toBeVisible();
  expect(sentContents()).toEqual([]);
});

test("a drop without a file is nothing", async () => {
  const screen = await area();
  const nothing = new DragEvent("drop", { dataTransfer: new DataTransfer(), bubbles: true, cancelable: true });
  screen.getByText(t.drop).element().dispatchEvent(nothing);
  await expect.element(screen.getByRole("button", { name: t.choose }).first()).toBeVisible();
  expect(sentContents()).toEqual([]);
});
