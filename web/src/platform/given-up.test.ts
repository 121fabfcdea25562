import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";

const listeners = new Map<string, () => void>();

/** The module as one opens the page: nothing given up yet. */
async function open() {
  const { giveUp, isGivenUp } = await import("./given-up.ts");
  const { toastsOnScreen } = await import("../../test/toasts.ts");
  const answer = Promise.withResolvers<void>();
  const cancel = vi.fn<(options: { isLeaving: boolean }) => Promise<unknown>>(() => answer.promise);
  giveUp({ id: "a", said: "Delivery cancelled", touched: [{ kind: "transfer", id: "a" }], cancel });
  return { answer, cancel, isGivenUp: () => isGivenUp("a"), toastsOnScreen };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("addEventListener", (name: string, listener: () => void) => listeners.set(name, listener));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe("what is given up", () => {
  test("is seen at once, and the server hears of it in eight seconds", async () => {
    const { cancel, isGivenUp } = await open();
    expect(isGivenUp()).toBe(true);
    await vi.advanceTimersByTimeAsync(7_900);
    expect(cancel).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(200);
    expect(cancel).toHaveBeenCalledExactlyOnceWith({ isLeaving: false });
  });

  test("is taken back with its toast, and the server never hears of it", async () => {
    const { cancel, isGivenUp, toastsOnScreen } = await open();
    const [toast] = await toastsOnScreen();
    expect(toast?.title).toBe("Delivery cancelled");
    toast?.actionProps?.onClick();
    expect(isGivenUp()).toBe(false);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(cancel).not.toHaveBeenCalled();
  });

  test("is not taken back by a toast that comes too late", async () => {
    const { isGivenUp, toastsOnScreen } = await open();
    const [toast] = await toastsOnScreen();
    await vi.advanceTimersByTimeAsync(8_000);
    toast?.actionProps?.onClick();
    expect(isGivenUp()).toBe(true);
  });

  test("stays so until the server has answered, so that it does not come back for a moment", async () => {
    const { answer, isGivenUp } = await open();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(isGivenUp()).toBe(true);
    answer.resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(isGivenUp()).toBe(false);
  });

  test("comes back when the server refuses", async () => {
    const { answer, isGivenUp, toastsOnScreen } = await open();
    await vi.advanceTimersByTimeAsync(8_000);
    answer.reject(new Error("The goods have left"));
    await vi.advanceTimersByTimeAsync(0);
    expect(isGivenUp()).toBe(false);
    expect(await toastsOnScreen()).toContainEqual(
      expect.objectContaining({ title: "The goods have left", type: "error" }),
    );
  });

  test("is sent at once when the page is left, and never twice", async () => {
    const { cancel } = await open();
    listeners.get("pagehide")?.();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(cancel).toHaveBeenCalledExactlyOnceWith({ isLeaving: true });
  });
});
