import type { KeyboardEvent, RefObject } from "react";
import { isMac, strokeOf } from "../../platform/keys.ts";
import { useWords } from "../../platform/words.ts";
import { announce } from "../../ui/LiveRegion.tsx";
import { documentWords } from "../labels.ts";
import { cellOf, focusCell, hasChoices, isChosenWhole, showCell } from "./grid-cells.ts";
import { meaningOfStroke } from "./grid-keys.ts";
import type { GridStore } from "./grid-store.ts";
import { type Cell, cellAfter, isOneCell, rangeOf, type Selection, stretched, wholeLines } from "./selection.ts";
import type { GridDoings } from "./use-grid-doings.ts";

type Around = {
  area: RefObject<HTMLElement | null>;
  store: GridStore;
  reach: (line: string) => void;
  /** Folds the section of a line, or opens it, and tells its heading. */
  fold?: ((line: string) => string | undefined) | undefined;
};

/** The keys among the cells: they go and choose, fill, clear, move and take away. */
export function useGridKeys({ area, store, reach, fold }: Around, doings: GridDoings) {
  const t = useWords(documentWords);
  const choose = (selection: Selection) => {
    store.select(selection);
    const range = rangeOf(selection, store.ids());
    if (range) announce(t.chosenCells(range.last - range.first + 1, range.to - range.from + 1));
    if (area.current) showCell(area.current, selection.head, reach);
  };
  const go = (cell: Cell) => area.current && focusCell(area.current, cell, reach);
  const toHeading = (heading: string | undefined, here: Cell) =>
    heading !== undefined && heading !== here.line && go({ line: heading, cell: "product" });
  return (event: KeyboardEvent) => {
    const here = cellOf(event.target);
    const stroke = strokeOf(event.nativeEvent, isMac);
    if (!here || !stroke || !(event.target instanceof HTMLElement)) return;
    const selection = store.selection() ?? { anchor: here, head: here };
    const range = store.range();
    const meaning = meaningOfStroke(stroke, {
      isChosen: isChosenWhole(event.target),
      hasRange: range !== null && !isOneCell(range),
      hasList: hasChoices(event.target, stroke),
    });
    if (!meaning) return;
    event.preventDefault();
    event.stopPropagation();
    const ids = store.ids();
    const [first, last] = [ids[0], ids.at(-1)];
    if (meaning.do === "go") go(cellAfter(here, meaning.way, ids, "taxes"));
    else if (meaning.do === "stretch") choose(stretched(selection, here, meaning.way, ids));
    else if (meaning.do === "whole lines") choose(wholeLines(selection));
    else if (meaning.do === "all lines" && first && last)
      choose(wholeLines({ anchor: { ...here, line: first }, head: { ...here, line: last } }));
    else if (meaning.do === "fold") toHeading(fold?.(here.line), here);
    else if (meaning.do === "leave") store.select({ anchor: here, head: here });
    else if (meaning.do === "write") write(event.target);
    else doings.run(meaning);
  };
}

/** The text of a cell can be written in, at its end. */
function write(field: HTMLElement): void {
  if (field instanceof HTMLInputElement) field.setSelectionRange(field.value.length, field.value.length);
}
