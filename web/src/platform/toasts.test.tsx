import { beforeEach, describe, expect, test, vi } from "vitest";
import { type Shown, show } from "../../test/show.tsx";
import { toast, toastError, untoast } from "./toasts.ts";
import { chooseLanguage } from "./words.ts";

const titles = (screen: Shown) =>
  screen
    .getByRole("heading")
    .elements()
    .map((each) => each.textContent);
const undo = vi.fn<() => void>();
const page = async () => {
  const screen = await show(<p>page</p>);
  await screen.getByText("page").hover(); // under the pointer a toast waits
  return screen;
};

beforeEach(() => {
  undo.mockClear();
  vi.useFakeTimers({ shouldAdvanceTime: true });
});

describe("what is done", () => {
  test("is said, and goes by itself", async () => {
    const screen = await page();
    toast("Saved");
    await expect.element(screen.getByRole("heading", { name: "Saved" })).toBeVisible();
    await vi.advanceTimersByTimeAsync(4_500);
    await expect.poll(() => titles(screen)).toEqual([]);
  });

  test.each([
    ["en", "Undo"],
    ["es", "Deshacer"],
  ] as const)("can be taken back, once (%s)", async (language, name) => {
    const screen = await page();
    chooseLanguage(language);
    toast("Archived", { undo });
    await screen.getByRole("button", { name }).click();
    expect(undo).toHaveBeenCalledOnce();
    await expect.poll(() => titles(screen)).toEqual([]);
  });

  test("can be taken back for eight seconds, not for four", async () => {
    const screen = await page();
    toast("Archived", { undo });
    await expect.element(screen.getByRole("button", { name: "Undo" })).toBeVisible();
    await vi.advanceTimersByTimeAsync(6_500);
    await expect.element(screen.getByRole("button", { name: "Undo" })).toBeVisible();
    await vi.advanceTimersByTimeAsync(2_500);
    await expect.poll(() => titles(screen)).toEqual([]);
    expect(undo).not.toHaveBeenCalled();
  });

  test("may offer something else to do", async () => {
    const screen = await page();
    toast("Taken back", { action: { label: "Send again", run: undo } });
    await screen.getByRole("button", { name: "Send again" }).click();
    expect(undo).toHaveBeenCalledOnce();
  });

  test("stands there once under its id, as it was said last, until it holds no more", async () => {
    const screen = await page();
    toast("One moved", { id: "moves" });
    toast("Two moved", { id: "moves" });
    toast("Other");
    await expect.poll(() => titles(screen).toSorted()).toEqual(["Other", "Two moved"]);
    untoast("moves");
    await expect.poll(() => titles(screen)).toEqual(["Other"]);
  });

  test("is closed by hand without being taken back", async () => {
    const screen = await page();
    toast("Archived", { undo });
    await screen.getByRole("button", { name: "Close" }).click();
    await expect.poll(() => titles(screen)).toEqual([]);
    expect(undo).not.toHaveBeenCalled();
  });
});

describe("what did not work", () => {
  test.each([
    ["an error", new Error("It is sent already."), "It is sent already."],
    ["a text", "No", "No"],
  ])("is said (%s)", async (_, error, said) => {
    const screen = await page();
    toastError(error);
    await expect.element(screen.getByRole("heading", { name: said })).toBeVisible();
  });

  test("is said once though it did not work three times", async () => {
    const screen = await page();
    for (const message of ["No", "No", "No", "Neither"]) toastError(new Error(message));
    await expect.poll(() => titles(screen).toSorted()).toEqual(["Neither", "No"]);
  });
});
