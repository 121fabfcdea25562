import { beforeEach, describe, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { type Shown, show } from "../../../test/show.tsx";
import { useOfferedActions } from "../../platform/actions.ts";
import { useUndoKey } from "./use-undo-key.ts";

const undo = vi.fn<(what: string) => void>();
const undone = () => undo.mock.calls.map(([what]) => what);

beforeEach(() => {
  undo.mockClear();
  vi.useFakeTimers({ shouldAdvanceTime: true });
});

function Moves() {
  const offer = useUndoKey();
  const actions = useOfferedActions();
  return (
    <>
      {["first", "second"].map((move) => (
        <button key={move} onClick={() => offer(() => undo(move))}>
          {move}
        </button>
      ))}
      <button onClick={() => offer(null)}>nothing</button>
      <output aria-label="offered">{actions.map(({ id }) => id).join(" ")}</output>
    </>
  );
}

const move = (screen: Shown, name: string) => screen.getByRole("button", { name }).click();

describe("Z takes the last move back", () => {
  test("once", async () => {
    const screen = await show(<Moves />);
    await move(screen, "first");
    await userEvent.keyboard("z");
    await userEvent.keyboard("z");
    expect(undone()).toEqual(["first"]);
  });

  test("which is the last of several", async () => {
    const screen = await show(<Moves />);
    await move(screen, "first");
    await move(screen, "second");
    await userEvent.keyboard("z");
    expect(undone()).toEqual(["second"]);
  });

  test("for eight seconds from the last move on, as its toast offers it", async () => {
    const screen = await show(<Moves />);
    await move(screen, "first");
    await vi.advanceTimersByTimeAsync(6_000);
    await move(screen, "second");
    await vi.advanceTimersByTimeAsync(6_000);
    await expect.element(screen.getByLabelText("offered")).toHaveTextContent("board.undo");
    await vi.advanceTimersByTimeAsync(2_500);
    await expect.element(screen.getByLabelText("offered")).toHaveTextContent("");
    await userEvent.keyboard("z");
    expect(undone()).toEqual([]);
  });

  test("not where what came last cannot be taken back", async () => {
    const screen = await show(<Moves />);
    await move(screen, "first");
    await move(screen, "nothing");
    await userEvent.keyboard("z");
    expect(undone()).toEqual([]);
  });
});
