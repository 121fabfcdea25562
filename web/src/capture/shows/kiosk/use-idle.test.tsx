import { expect, onTestFinished, test, vi } from "vitest";
import { show } from "../../../../test/show.tsx";
import { useIdle } from "./use-idle.ts";

const over = vi.fn<() => void>();

function Waiting({ isBegun }: { isBegun: boolean }) {
  return useIdle({ quiet: 60_000, asked: 15_000, isBegun }, over) ? <button>here</button> : <p>quiet</p>;
}

test("asks whether anybody is there, is answered by any tap, and is over without an answer", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  onTestFinished(() => void vi.useRealTimers());
  const screen = await show(<Waiting isBegun />);
  await vi.advanceTimersByTimeAsync(61_000);
  await screen.getByRole("button", { name: "here" }).click();
  await expect.element(screen.getByText("quiet")).toBeVisible();
  expect(over).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(76_000);
  expect(over).toHaveBeenCalledOnce();
});

test("asks nobody before somebody has begun", async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  onTestFinished(() => void vi.useRealTimers());
  over.mockClear();
  const screen = await show(<Waiting isBegun={false} />);
  await vi.advanceTimersByTimeAsync(80_000);
  await expect.element(screen.getByText("quiet")).toBeVisible();
  expect(over).not.toHaveBeenCalled();
});
