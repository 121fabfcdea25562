import type { Language } from "../words.ts";
import { columnKinds, furtherAddresses, partsOf } from "./address-columns.ts";
import { NewAddress } from "./address-records.ts";
import { addressKinds, addressKindWords, obstacleToAddress } from "./addresses.ts";

type Cells = Readonly<Record<string, unknown>>;
export const lineParts = ["name", "street", "street2", "zip", "city", "state", "country"] as const;
export type Written = { kind: NewAddress["kind"] } & { [Part in (typeof lineParts)[number]]: string | null };

/** A contact's addresses (the older first) as a file tells them: the first of a kind in columns, the others as a text of one line each. */
export function addressCells(addresses: readonly Written[], language: Language): Record<string, unknown> {
  const firsts = columnKinds.map((kind) => [kind, addresses.find((each) => each.kind === kind) ?? null] as const);
  const others = addresses.filter((each) => !firsts.some(([, first]) => first === each));
  return {
    ...Object.fromEntries(firsts),
    [furtherAddresses.name]: others.map((each) => lineOf(each, language)).join("\n"),
  };
}

function lineOf(address: Written, language: Language): string {
  const cells = [addressKindWords[address.kind][language], ...lineParts.map((part) => address[part] ?? "")];
  return cells.map((cell) => cell.replaceAll("|", String.raw`\|`)).join(" | ");
}

/** The addresses that the cells of a row tell, by their columns. */
export function addressesIn(cells: Cells): NewAddress[] {
  const first = columnKinds.flatMap((kind) => {
    const told = partsTold(kind, cells);
    return told.length === 0 ? [] : [NewAddress.parse({ kind, ...Object.fromEntries(told.map(tellPart)) })];
  });
  return [...first, ...(furtherIn(cells) ?? [])];
}

type Part = { part: string; column: string; value: unknown };
const tellPart = ({ part, value }: Part) => [part, value];

const partsTold = (kind: (typeof columnKinds)[number], cells: Cells): Part[] =>
  partsOf(kind).flatMap(({ part, column }) => {
    const value = cells[column];
    return value === undefined ? [] : [{ part, column, value }];
  });

/** Each address of a line; null where one cannot be read. */
function furtherIn(cells: Cells): NewAddress[] | null {
  const text = cells[furtherAddresses.name];
  const lines = typeof text === "string" ? text.split("\n").filter((line) => line.trim() !== "") : [];
  const addresses = lines.map(addressOf);
  return addresses.every((each) => each !== null) ? addresses : null;
}

function addressOf(line: string): NewAddress | null {
  const [word = "", ...cells] = line.split(/(?<!\\)\|/).map((cell) => cell.replaceAll(String.raw`\|`, "|").trim());
  const kind = addressKinds.find((each) => Object.values(addressKindWords[each]).some((name) => isSame(name, word)));
  const told = lineParts.map((part, index) => [part, cells[index] || null]);
  const { data } = NewAddress.safeParse({ kind, ...Object.fromEntries(told) });
  return data && cells.length <= lineParts.length && !obstacleToAddress(data) ? data : null;
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The columns of addresses that are none: those that do not say where, and lines that nobody can read. */
export function columnsOfNoAddress(cells: Cells): { id: string; code?: string }[] {
  const nowhere = columnKinds.flatMap((kind) => {
    const told = partsTold(kind, cells);
    const obstacle = told.length > 0 && obstacleToAddress(Object.fromEntries(told.map(tellPart)));
    return obstacle ? told.map(({ column }) => ({ id: column, code: obstacle.code })) : [];
  });
  return furtherIn(cells) ? nowhere : [...nowhere, { id: furtherAddresses.name }];
}
