type Line = { readonly id: string };

/** The fields of a line that may be edited. */
export type FieldsOf<L extends Line> = Omit<L, "id">;

/**
 * What somebody did to one line. `set`: what its fields say now. `over`: what those fields said before, so that nobody's
 * words are written over unseen. `after`: the line behind which it stands now, null at the start; said of new and moved lines.
 */
export type LineEdit<L extends Line> = {
  readonly id: L["id"];
  readonly set?: Partial<FieldsOf<L>>;
  readonly over?: Partial<FieldsOf<L>>;
  readonly after?: L["id"] | null;
  readonly isRemoved?: true;
};

/** Fields that two people changed; no fields where one took the line away that the other changed. */
export type LineOverlap<L extends Line> = { readonly id: L["id"]; readonly fields: readonly (keyof FieldsOf<L>)[] };

/**
 * What makes the later lines of the former ones, line by line: as few moves as there can be, the lines in their later order.
 * `withEdits(former, editsBetween(former, later))` are the later lines.
 */
export function editsBetween<L extends Line>(former: readonly L[], later: readonly L[]): LineEdit<L>[] {
  if (former === later) return [];
  const [from, tail] = sameEnds(former, later);
  return editsWithin(former.slice(from, former.length - tail), later.slice(from, later.length - tail));
}

/** How many lines are the very same at both ends; the last of the first ones is left, for what stands behind it. */
function sameEnds(former: readonly Line[], later: readonly Line[]): [number, number] {
  const least = Math.min(former.length, later.length);
  let [first, last] = [0, 0];
  while (first < least && former[first] === later[first]) first++;
  while (last < least - first && former.at(-1 - last) === later.at(-1 - last)) last++;
  return [Math.max(first - 1, 0), last];
}

function editsWithin<L extends Line>(former: readonly L[], later: readonly L[]): LineEdit<L>[] {
  const before = new Map(former.map((line) => [line.id, line]));
  const stay = staying(former, later);
  const remaining = new Set(later.map(({ id }) => id));
  const removed = former.filter(({ id }) => !remaining.has(id)).map((line) => removalOf(line));
  return [...removed, ...later.flatMap((line, place) => editOf(line, before.get(line.id), stay, later[place - 1]))];
}

function removalOf<L extends Line>({ id, ...over }: L): LineEdit<L> {
  return { id, over, isRemoved: true };
}

function editOf<L extends Line>(
  line: L,
  former: L | undefined,
  stay: ReadonlySet<string>,
  predecessor: L | undefined,
): LineEdit<L>[] {
  const after = stay.has(line.id) ? {} : { after: predecessor?.id ?? null };
  const { id, ...fields } = line;
  if (!former) return [{ id, set: fields, ...after }];
  const changed = former === line ? [] : fieldsThatDiffer(former, line);
  if (changed.length === 0) return stay.has(id) ? [] : [{ id, ...after }];
  return [{ id, set: picked(line, changed), over: picked(former, changed), ...after }];
}

/**
 * The lines with what was done to them: wherever they stand by now. Where others changed the same field meanwhile, or
 * changed a line that is taken away or took away one that is changed, that is told; the lines then say what the edit says,
 * as far as they are there. An edit without `over` asks nobody.
 */
export function withEdits<L extends Line>(
  lines: readonly L[],
  edits: readonly LineEdit<L>[],
): { lines: readonly L[]; overlaps: LineOverlap<L>[] } {
  if (edits.length === 0) return { lines, overlaps: [] };
  const now = new Map(lines.map((line) => [line.id, line]));
  const overlaps = edits.flatMap((edit) => overlapOf(now.get(edit.id), edit));
  for (const edit of edits) {
    const line = now.get(edit.id);
    if (edit.isRemoved) now.delete(edit.id);
    else if (line && edit.set) now.set(edit.id, { ...line, ...edit.set });
    // without `over` a line is new, and `set` says all of it
    else if (!line && edit.set && !edit.over) now.set(edit.id, { id: edit.id, ...edit.set } as unknown as L);
  }
  return { lines: inOrder(lines, now, edits), overlaps };
}

function overlapOf<L extends Line>(line: L | undefined, { id, set, over, isRemoved }: LineEdit<L>): LineOverlap<L>[] {
  if (!over) return [];
  if (!line) return isRemoved ? [] : [{ id, fields: [] }];
  const fields = keysOf<L>(over).filter((field) => {
    const isAsSeen = isSame(line[field], over[field]);
    return !isAsSeen && !(set && isSame(line[field], set[field]));
  });
  return fields.length > 0 ? [{ id, fields: isRemoved ? [] : fields }] : [];
}

/** Every line where it stood; the new and the moved ones behind those that they were put behind, or at the end. */
function inOrder<L extends Line>(
  lines: readonly L[],
  now: ReadonlyMap<string, L>,
  edits: readonly LineEdit<L>[],
): readonly L[] {
  const moving = new Set(edits.flatMap(({ id, after }) => (after !== undefined && now.has(id) ? id : [])));
  const behind = new Map(edits.flatMap(({ id, after }) => (moving.has(id) ? [[after ?? null, id] as const] : [])));
  const order = new Map<string, L>();
  const put = (id: L["id"] | undefined): void => {
    for (let next = id; next !== undefined && !order.has(next); next = behind.get(next)) {
      const line = now.get(next);
      if (line) order.set(next, line);
    }
  };
  put(behind.get(null));
  for (const { id } of lines) if (!moving.has(id) && now.has(id)) put(id);
  for (const id of now.keys()) put(id); // new ones without a place, or behind lines that are gone
  return Array.from(order.values());
}

/** The lines that keep their order among each other: the longest such run of the former lines. */
function staying(former: readonly Line[], later: readonly Line[]): Set<string> {
  const places = new Map(former.map(({ id }, place) => [id, place]));
  const known = later.flatMap(({ id }) => (places.has(id) ? [{ id, place: places.get(id) ?? 0 }] : []));
  const ends: number[] = []; // of the best run of each length, the place in `known` of its last line
  const before: number[] = [];
  known.forEach(({ place }, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((known[ends[middle] ?? 0]?.place ?? 0) < place) low = middle + 1;
      else high = middle;
    }
    before[at] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = at;
  });
  const stay = new Set<string>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) stay.add(known[at]?.id ?? "");
  return stay;
}

function fieldsThatDiffer<L extends Line>(a: L, b: L): (keyof FieldsOf<L>)[] {
  return keysOf<L>({ ...a, ...b }).filter((field) => !isSame(a[field], b[field]));
}

/** Whether two values of a field say the same; nothing is null. */
function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

const keysOf = <L extends Line>(fields: object): (keyof FieldsOf<L>)[] =>
  Object.keys(fields).filter((name) => name !== "id") as (keyof FieldsOf<L>)[]; // of a line's own fields

function picked<L extends Line>(line: L, fields: readonly (keyof FieldsOf<L>)[]): Partial<FieldsOf<L>> {
  return Object.fromEntries(fields.map((field) => [field, line[field]])) as Partial<FieldsOf<L>>; // some of its own
}
