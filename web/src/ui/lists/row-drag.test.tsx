import { useCallback, useRef, useState } from "react";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { type Shown, show } from "../../../test/show.tsx";
import { type Drop, heldRow, useRowDrag, useRowDrops } from "./row-drag.ts";

const dropped = vi.fn<(id: string, drop: Drop) => void>();
beforeEach(() => void dropped.mockClear());

type RowProps = { id: string; kind?: string; isMovable?: boolean };

function Row({ id, kind = "line", isMovable = true }: RowProps) {
  const row = useRef<HTMLLIElement>(null);
  const { isDragged } = useRowDrag(row, { kind, id, isMovable });
  return (
    <li ref={row} className="h-10" aria-label={id}>
      {id} {isDragged && heldRow(kind)}
    </li>
  );
}

function Rows() {
  useRowDrops(
    "line",
    useCallback((id: string, drop: Drop) => dropped(id, drop), []),
  );
  return (
    <ul>
      <Row id="one" />
      <Row id="two" />
      <Row id="three" />
      <Row id="locked" isMovable={false} />
      <Row id="stage" kind="stage" />
    </ul>
  );
}

const row = (screen: Shown, id: string) => screen.getByRole("listitem", { name: id });

async function drag(screen: Shown, id: string, to: string, y: number): Promise<void> {
  await row(screen, id).dropTo(row(screen, to), { targetPosition: { x: 20, y } });
}

const handle = (screen: Shown, id: string) => screen.getByRole("button", { name: `move ${id}` });

describe("a row that is dragged", () => {
  test.each([
    ["three", "one", 4, "top"],
    ["three", "one", 36, "bottom"],
    ["one", "two", 36, "bottom"],
  ] as const)("%s onto %s at %i px lands at its %s", async (id, to, y, edge) => {
    const screen = await show(<Rows />);
    await drag(screen, id, to, y);
    await expect.poll(() => dropped.mock.calls).toEqual([[id, { row: to, edge }]]);
  });

  test.each([
    ["among rows of another kind", "one", "stage"],
    ["onto one that is no place to drop", "one", "locked"],
    ["where it is locked itself", "locked", "one"],
  ])("lands nowhere %s", async (_, id, to) => {
    const screen = await show(<Rows />);
    await drag(screen, id, to, 20);
    await drag(screen, "two", "three", 36);
    await expect.poll(() => dropped.mock.calls).toEqual([["two", { row: "three", edge: "bottom" }]]);
  });

  test("is held no more once it is dropped", async () => {
    const screen = await show(<Rows />);
    await drag(screen, "one", "two", 36);
    expect(heldRow("line")).toBeNull();
    await expect.element(row(screen, "one")).toHaveTextContent("one");
  });
});

function Handled({ id, isLocked }: { id: string; isLocked: boolean }) {
  const its = useRef<HTMLLIElement>(null);
  const grip = useRef<HTMLButtonElement>(null);
  useRowDrag(its, { kind: "line", id, isMovable: !isLocked, handle: grip });
  return (
    <li ref={its} aria-label={id} className="h-10">
      <button ref={grip}>move {id}</button> {id}
    </li>
  );
}

function Reordered() {
  const [isLocked, setLocked] = useState(false);
  useRowDrops(
    "line",
    useCallback((id: string, drop: Drop) => dropped(id, drop), []),
  );
  return (
    <>
      <ul>
        <Handled id="a" isLocked={isLocked} />
        <Handled id="b" isLocked={isLocked} />
      </ul>
      <button onClick={() => setLocked(true)}>lock</button>
    </>
  );
}

describe("a row with a handle", () => {
  test.each([
    ["top", 4],
    ["bottom", 36],
  ] as const)("is put at the %s of another one", async (edge, y) => {
    const screen = await show(<Reordered />);
    await handle(screen, "b").dropTo(row(screen, "a"), { targetPosition: { x: 200, y } });
    await expect.poll(() => dropped.mock.calls).toEqual([["b", { row: "a", edge }]]);
  });

  test("is not moved by its text, nor once it is locked", async () => {
    const screen = await show(<Reordered />);
    await row(screen, "b").dropTo(row(screen, "a"), {
      sourcePosition: { x: 300, y: 20 },
      targetPosition: { x: 200, y: 4 },
    });
    await screen.getByRole("button", { name: "lock" }).click();
    await handle(screen, "b").dropTo(row(screen, "a"), { targetPosition: { x: 200, y: 4 } });
    expect(dropped).not.toHaveBeenCalled();
  });
});
