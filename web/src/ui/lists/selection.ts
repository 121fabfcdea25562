/** Which rows of a list are meant together: those that were taken, or all that the filters leave but those. */
export type Selection = {
  isAll: boolean;
  ids: ReadonlySet<string>;
  /** Where a stretch of rows begins, and where it ends by now. */
  anchor: string | null;
  end: string | null;
};

export const noneSelected: Selection = { isAll: false, ids: new Set(), anchor: null, end: null };
export const allSelected: Selection = { isAll: true, ids: new Set(), anchor: null, end: null };

export const isSelected = ({ isAll, ids }: Selection, id: string): boolean => ids.has(id) !== isAll;

/** A row is taken, or left when it was. */
export function toggled(selection: Selection, id: string): Selection {
  return { ...put(selection, [id], !isSelected(selection, id)), anchor: id, end: null };
}

/** All rows from where the stretch begins to this one; what an earlier end had taken beyond it is left again. */
export function extended(selection: Selection, rows: readonly string[], id: string): Selection {
  const { anchor, end } = selection;
  if (anchor === null || !rows.includes(anchor)) return toggled(selection, id);
  const shrunk = end === null ? selection : put(selection, between(rows, anchor, end), false);
  return { ...put(shrunk, between(rows, anchor, id), true), anchor, end: id };
}

/** How many are meant; of all without those taken out, as far as it is known how many there are. */
export function selectedCount({ isAll, ids }: Selection, total: number | undefined): number | undefined {
  if (!isAll) return ids.size;
  return total === undefined ? undefined : total - ids.size;
}

function put(selection: Selection, ids: readonly string[], isTaken: boolean): Selection {
  const next = new Set(selection.ids);
  for (const id of ids) {
    if (isTaken !== selection.isAll) next.add(id);
    else next.delete(id);
  }
  return { ...selection, ids: next };
}

function between(rows: readonly string[], one: string, other: string): readonly string[] {
  const [from = 0, to = 0] = [rows.indexOf(one), rows.indexOf(other)].toSorted((a, b) => a - b);
  return rows.slice(Math.max(from, 0), to + 1);
}
