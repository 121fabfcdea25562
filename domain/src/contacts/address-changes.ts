import type { Id } from "../ids.ts";
import type { Language } from "../words.ts";
import { addressCells, addressesIn, lineParts, type Written } from "./address-cells.ts";
import { columnKinds, furtherAddresses, partsOf } from "./address-columns.ts";
import { type AddressKind, addressKinds } from "./addresses.ts";
import type { NewAddress } from "./address-records.ts";

type Cells = Readonly<Record<string, unknown>>;
type AddressId = Id<"addresses">;
export type KeptAddress = Written & { id: AddressId };
type Parts = { [Part in (typeof lineParts)[number]]?: string | null | undefined };

/** What is to be done so that a contact has the addresses that a file tells. */
export type AddressChange = { add: NewAddress } | { edit: AddressId; set: Parts } | { remove: AddressId };

type ChangedField = { field: string; before: unknown; after: unknown };

/**
 * What cells of a file change of the addresses (the older first) of a contact that is known already: in columns the first of each kind,
 * part by part, empty cells nothing; the lines of a text are what it has besides. What a file of these addresses tells changes nothing.
 */
export function addressChanges(
  kept: readonly KeptAddress[],
  cells: Cells,
  language: Language,
): { changes: AddressChange[]; fields: ChangedField[] } {
  const { [furtherAddresses.name]: _, ...inColumns } = cells;
  const firsts = addressesIn(inColumns).map((told) => firstOf(kept, told));
  const said = firsts.flatMap(
    ({ told, now }) =>
      partsOf(told.kind as (typeof columnKinds)[number]) // told in columns
        .filter(({ column }) => cells[column] !== undefined)
        .map(({ part, column }) => ({
          field: column,
          before: now?.[part as keyof Parts] ?? null,
          after: cells[column],
        })), // a part
  );
  const further = typeof cells[furtherAddresses.name] === "string" ? furtherChanges(kept, cells) : [];
  const before = addressCells(kept, language)[furtherAddresses.name];
  return {
    changes: [...firsts.flatMap(({ change }) => change ?? []), ...further],
    fields: [
      ...said.filter((each) => each.before !== each.after),
      ...(further.length === 0 ? [] : [{ field: furtherAddresses.name, before, after: cells[furtherAddresses.name] }]),
    ],
  };
}

function firstOf(kept: readonly KeptAddress[], told: NewAddress) {
  const now = kept.find(({ kind }) => kind === told.kind);
  const { kind: _, ...parts } = told;
  const set = Object.fromEntries(
    Object.entries(parts).filter(([part, value]) => value !== now?.[part as keyof Parts]), // its parts
  );
  const change: AddressChange | null = !now
    ? { add: told }
    : Object.keys(set).length > 0
      ? { edit: now.id, set }
      : null;
  return { told, now, change };
}

function furtherChanges(kept: readonly KeptAddress[], cells: Cells): AddressChange[] {
  const lines = addressesIn({ [furtherAddresses.name]: cells[furtherAddresses.name] });
  return addressKinds.flatMap((kind) => {
    const its = kept.filter((each) => each.kind === kind);
    const first = isColumnKind(kind) ? its[0] : undefined;
    const others = first ? its.slice(1) : its;
    const asked = lines.filter((each) => each.kind === kind);
    const isTold = isColumnKind(kind) && partsOf(kind).some(({ column }) => cells[column] !== undefined);
    const missing = first && !isTold ? without(asked, first) : asked; // it became the first when it came in
    return changesTo(others, missing);
  });
}

const isColumnKind = (kind: AddressKind): kind is (typeof columnKinds)[number] =>
  (columnKinds as readonly AddressKind[]).includes(kind);

/** Those that are there as they are asked for stay; of the others one becomes the other, in their order. */
function changesTo(kept: readonly KeptAddress[], asked: readonly NewAddress[]): AddressChange[] {
  const left = kept.filter((each, index) => !isAmong(each, index, kept, asked));
  const wanted = kept.reduce<readonly NewAddress[]>(without, asked);
  return [
    ...wanted.map((address, index): AddressChange => {
      const instead = left[index];
      return instead ? { edit: instead.id, set: partsIn(address) } : { add: address };
    }),
    ...left.slice(wanted.length).map(({ id }) => ({ remove: id })),
  ];
}

/** Whether one is asked for; of several alike as many as are asked for. */
function isAmong(
  each: KeptAddress,
  index: number,
  kept: readonly KeptAddress[],
  asked: readonly NewAddress[],
): boolean {
  const alike = kept.slice(0, index).filter((other) => isSame(other, each)).length;
  return asked.filter((other) => isSame(other, each)).length > alike;
}

/** Those without one that is the same. */
function without(some: readonly NewAddress[], one: Written): readonly NewAddress[] {
  const at = some.findIndex((each) => isSame(each, one));
  return at === -1 ? some : some.toSpliced(at, 1);
}

const partsIn = (address: Parts): Parts => Object.fromEntries(lineParts.map((part) => [part, address[part] ?? null]));
const isSame = (a: Parts, b: Parts): boolean => lineParts.every((part) => (a[part] ?? null) === (b[part] ?? null));
