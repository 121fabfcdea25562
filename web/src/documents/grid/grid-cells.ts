import type { Cell, CellName } from "./selection.ts";

// Where the cells of the lines stand in the page.

/** In which cell an element stands; null where in none. */
export function cellOf(element: EventTarget | null): Cell | null {
  if (!(element instanceof Element)) return null;
  const cell = element.closest<HTMLElement>("[data-cell]")?.dataset["cell"];
  const line = element.closest<HTMLElement>("[data-line]")?.dataset["line"];
  return cell && line ? { line, cell: cell as CellName } : null; // as `GridCell` writes it
}

function elementOf(area: HTMLElement, { line, cell }: Cell): HTMLElement | null {
  const row = area.querySelector(`[data-line="${CSS.escape(line)}"]`);
  return (
    row?.querySelector<HTMLElement>(`[data-cell="${cell}"]`) ?? row?.querySelector<HTMLElement>("[data-cell]") ?? null
  );
}

/** What of a cell takes the focus. */
const fieldOf = (element: HTMLElement | null): HTMLElement | null =>
  element?.querySelector<HTMLElement>("input, button:not([tabindex='-1'])") ?? null;

/** Puts the focus into a cell; one that is out of sight is drawn first. */
export function focusCell(area: HTMLElement, cell: Cell, reach: (line: string) => void): void {
  const field = fieldOf(elementOf(area, cell));
  if (field) return enter(field);
  reach(cell.line);
  whenDrawn(() => {
    const later = fieldOf(elementOf(area, cell));
    if (later) enter(later);
  });
}

function enter(field: HTMLElement): void {
  field.focus();
  if (field instanceof HTMLInputElement) field.select();
}

/** Scrolls until a cell is seen. */
export function showCell(area: HTMLElement, cell: Cell, reach: (line: string) => void): void {
  const show = () => elementOf(area, cell)?.scrollIntoView({ block: "nearest" });
  if (elementOf(area, cell)) return show();
  reach(cell.line);
  whenDrawn(show);
}

const whenDrawn = (run: () => void): void => void requestAnimationFrame(() => requestAnimationFrame(run));

/** Whether a field is chosen as a whole: its text is marked, or it has none, or it is no text. */
export function isChosenWhole(field: EventTarget | null): boolean {
  if (!(field instanceof HTMLInputElement)) return true;
  return field.selectionStart === 0 && field.selectionEnd === field.value.length;
}

/** Whether a key would go through the choices of a field: its list is open, or the arrows open it. */
export function hasChoices(field: EventTarget | null, stroke: string): boolean {
  if (!(field instanceof HTMLElement)) return false;
  if (field.getAttribute("aria-expanded") === "true") return true;
  const opens = stroke === "up" || stroke === "down" || stroke === "enter";
  const isEmpty = field instanceof HTMLInputElement ? field.value === "" : true;
  return opens && isEmpty && field.hasAttribute("aria-haspopup");
}
