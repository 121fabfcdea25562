import { describe, expect, test } from "vitest";
import type { Board } from "./board-queries.ts";
import { cardAt, endOfColumn, placeAtEnd, placeBeside, stepCard, stepFocus } from "./board-steps.ts";

/** Columns of cards named by single letters. */
const boardOf = (...columns: string[]): Board =>
  ({
    stages: columns.map((cards, index) => ({ id: `stage ${index}`, cards: Array.from(cards, (id) => ({ id })) })),
  }) as unknown as Board; // steps look at ids only

const board = boardOf("abc", "", "xy");
const nothingHidden = () => 0;
const twoHiddenInFirst = (stage: string) => (stage === "stage 0" ? 2 : 0);

describe("the focus goes", () => {
  test("up and down in its column, and no further", () => {
    expect(stepFocus(board, "b", "up", nothingHidden)).toBe("a");
    expect(stepFocus(board, "b", "down", nothingHidden)).toBe("c");
    expect(stepFocus(board, "c", "down", nothingHidden)).toBeNull();
    expect(stepFocus(board, "gone", "down", nothingHidden)).toBeNull();
  });

  test("sideways to the card beside it, over empty columns", () => {
    expect(stepFocus(board, "b", "right", nothingHidden)).toBe("y");
    expect(stepFocus(board, "c", "right", nothingHidden)).toBe("y");
    expect(stepFocus(board, "x", "left", nothingHidden)).toBe("a");
    expect(stepFocus(board, "x", "right", nothingHidden)).toBeNull();
  });

  test("beside it as one sees them, however far each column is scrolled", () => {
    expect(stepFocus(board, "c", "right", twoHiddenInFirst)).toBe("x");
  });

  test("to the ends of the column, and to what follows a card that has left", () => {
    expect(endOfColumn(board, "b", "last")).toBe("c");
    expect(endOfColumn(board, "b", "first")).toBe("a");
    expect(cardAt(board, "stage 2", 5)).toBe("y");
    expect(cardAt(board, "stage 1", 0)).toBeNull();
  });
});

describe("a card goes", () => {
  test("one place up or down", () => {
    expect(stepCard(board, "c", "up")).toEqual({ stageId: "stage 0", below: "a" });
    expect(stepCard(board, "b", "up")).toEqual({ stageId: "stage 0", below: null });
    expect(stepCard(board, "a", "down")).toEqual({ stageId: "stage 0", below: "b" });
    expect(stepCard(board, "a", "up")).toBeNull();
    expect(stepCard(board, "c", "down")).toBeNull();
  });

  test("to the top of the column beside it", () => {
    expect(stepCard(board, "b", "right")).toEqual({ stageId: "stage 1", below: null });
    expect(stepCard(board, "b", "left")).toBeNull();
  });

  test("where it is dropped", () => {
    expect(placeBeside(board, "a", "y", "top")).toEqual({ stageId: "stage 2", below: "x" });
    expect(placeBeside(board, "a", "y", "bottom")).toEqual({ stageId: "stage 2", below: "y" });
    expect(placeBeside(board, "a", "c", "top")).toEqual({ stageId: "stage 0", below: "b" });
    expect(placeBeside(board, "c", "a", "top")).toEqual({ stageId: "stage 0", below: null });
    expect(placeAtEnd(board, "a", "stage 2")).toEqual({ stageId: "stage 2", below: "y" });
    expect(placeAtEnd(board, "a", "stage 1")).toEqual({ stageId: "stage 1", below: null });
  });

  test("nowhere when it is dropped where it stands", () => {
    expect(placeBeside(board, "b", "a", "bottom")).toBeNull();
    expect(placeBeside(board, "b", "c", "top")).toBeNull();
    expect(placeBeside(board, "b", "b", "top")).toBeNull();
    expect(placeAtEnd(board, "c", "stage 0")).toBeNull();
  });
});
