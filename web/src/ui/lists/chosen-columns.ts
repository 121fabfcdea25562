import type { Column } from "./columns.ts";
import { placed } from "./placed.ts";

type Named = Pick<Column<never>, "id" | "isExtra" | "inFile">;

/**
 * The columns that a list shows: those chosen, in their order and at every width; else all but the extras. What a list no longer has is
 * left out.
 */
export function shownColumns<C extends Named>(columns: readonly C[], chosen: readonly string[] | undefined): C[] {
  const picked = (chosen ?? []).flatMap((id) => columns.filter((column) => column.id === id));
  if (picked.length === 0) return columns.filter(({ isExtra }) => !isExtra);
  return picked.map((column) => ({ ...column, from: undefined }));
}

/** What the columns are called in a file of the list. */
export function namesInFile(columns: readonly Named[]): string[] {
  return columns.flatMap(({ id, inFile = [id] }) => inFile);
}

/** The ids shown after one is put in at the end, or taken out; the last one stays. */
export function toggled(shown: readonly string[], id: string): readonly string[] {
  if (!shown.includes(id)) return [...shown, id];
  return shown.length > 1 ? shown.filter((each) => each !== id) : shown;
}

/** The ids shown after one went a place up or down. */
export function stepped(shown: readonly string[], id: string, step: -1 | 1): readonly string[] {
  return placed(shown, id, step) ?? shown;
}

const gap = 16;

/** The narrowest that columns of such widths ("88px", "minmax(112px, 1fr)") can be drawn, with what lies between and beside them. */
export function narrowest(widths: readonly string[]): number {
  const pixels = widths.map((width) => Number(/(\d+)px/.exec(width)?.[1] ?? 0));
  return pixels.reduce((sum, width) => sum + width + gap, gap);
}
