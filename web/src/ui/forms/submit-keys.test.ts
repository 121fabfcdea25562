import type { KeyboardEvent } from "react";
import { describe, expect, test, vi } from "vitest";
import { submitKeys } from "./submit-keys.ts";

function press(given: Partial<KeyboardEvent>, leave?: () => void) {
  const submit = vi.fn<() => void>();
  const take = vi.fn<() => void>();
  const event = {
    key: "",
    ctrlKey: false,
    metaKey: false,
    defaultPrevented: false,
    preventDefault: take,
    stopPropagation: vi.fn<() => void>(),
    ...given,
  };
  submitKeys(submit, leave)(event as unknown as KeyboardEvent); // the parts of it that are read
  return { isSent: submit.mock.calls.length === 1, isTaken: take.mock.calls.length === 1 };
}

describe("a form is sent", () => {
  test.each([
    ["Ctrl+Enter", { key: "Enter", ctrlKey: true }, true],
    ["Cmd+Enter", { key: "Enter", metaKey: true }, true],
    ["Enter alone, which fields and text areas keep", { key: "Enter" }, false],
    ["Ctrl with another key", { key: "s", ctrlKey: true }, false],
  ])("%s", (_, given, isSent) => {
    expect(press(given)).toEqual({ isSent, isTaken: isSent });
  });
});

describe("Escape", () => {
  test("leaves where there is something to leave", () => {
    const leave = vi.fn<() => void>();
    expect(press({ key: "Escape" }, leave)).toEqual({ isSent: false, isTaken: true });
    expect(leave).toHaveBeenCalledOnce();
  });

  test("is left to the list of a field that took it", () => {
    const leave = vi.fn<() => void>();
    expect(press({ key: "Escape", defaultPrevented: true }, leave).isTaken).toBe(false);
    expect(leave).not.toHaveBeenCalled();
  });

  test("is left to others where there is nothing to leave", () => {
    expect(press({ key: "Escape" }).isTaken).toBe(false);
  });
});
