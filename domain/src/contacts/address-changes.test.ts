import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Id } from "../ids.ts";
import { type AddressChange, addressChanges, type KeptAddress } from "./address-changes.ts";
import { addressCells } from "./address-cells.ts";
import { columnKinds, partsOf } from "./address-columns.ts";
import { addressKinds } from "./addresses.ts";

const nowhere = { name: null, street: null, street2: null, zip: null, city: null, state: null, country: null };
const known = (id: string, kind: KeptAddress["kind"], given: object): KeptAddress => ({
  id: id as Id<"addresses">, // of a test
  kind,
  ...nowhere,
  ...given,
});

const warehouse = known("1", "delivery", { street: "Calle 1", city: "Lugo" });
const shop = known("2", "delivery", { street: "Calle 2", city: "Vigo" });
const office = known("3", "other", { street: "Rúa 3" });

test.each<[string, KeptAddress[], Record<string, string>, AddressChange[], string[]]>([
  ["nothing told", [warehouse], {}, [], []],
  [
    "one part of the first",
    [warehouse, shop],
    { "delivery.city": "Lalín" },
    [{ edit: warehouse.id, set: { city: "Lalín" } }],
    ["delivery.city"],
  ],
  ["what it says already", [warehouse], { "delivery.street": "Calle 1", "delivery.city": "Lugo" }, [], []],
  [
    "the first of a kind",
    [warehouse],
    { "invoice.street": "Rúa 9", "invoice.zip": "36001" },
    [{ add: { kind: "invoice", street: "Rúa 9", zip: "36001" } }],
    ["invoice.street", "invoice.zip"],
  ],
  [
    "another place instead of one that is not named any more",
    [warehouse, shop, office],
    { furtherAddresses: "Entrega | | Calle 8 | | | Vigo\nOtra | | Rúa 3" },
    [{ edit: shop.id, set: { ...nowhere, street: "Calle 8", city: "Vigo" } }],
    ["furtherAddresses"],
  ],
  [
    "one more and one less, in whatever order they stand",
    [warehouse, shop, office],
    { furtherAddresses: "Other | | Rúa 3\nOther | | Rúa 4" },
    [{ remove: shop.id }, { add: { kind: "other", ...nowhere, street: "Rúa 4" } }],
    ["furtherAddresses"],
  ],
  [
    "a line that became the first when it came in",
    [warehouse],
    { furtherAddresses: "Entrega | | Calle 1 | | | Lugo" },
    [],
    [],
  ],
])("a file that tells %s", (_, kept, cells, changes, fields) => {
  const found = addressChanges(kept, cells, "es");
  expect(found.changes).toEqual(changes);
  expect(found.fields.map(({ field }) => field)).toEqual(fields);
});

test("what changes is told as it was and as it will be", () => {
  const cells = { "delivery.city": "Lalín", furtherAddresses: "Otra | | Rúa 4" };
  expect(addressChanges([warehouse, office], cells, "es").fields).toEqual([
    { field: "delivery.city", before: "Lugo", after: "Lalín" },
    { field: "furtherAddresses", before: "Otra |  | Rúa 3 |  |  |  |  | ", after: "Otra | | Rúa 4" },
  ]);
});

const cell = fc.constantFrom(null, "a", "B", "c | d");
const kept = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...addressKinds),
      name: cell,
      street: cell.map((text) => text ?? "Calle"),
      street2: cell,
      zip: cell,
      city: cell,
      state: cell,
      country: fc.constantFrom("ES", null),
    }),
    { maxLength: 6 },
  )
  .map((all): KeptAddress[] => all.map((each, index) => ({ ...each, id: String(index) as Id<"addresses"> }))); // of a test

function cellsOf(addresses: readonly KeptAddress[]): Record<string, unknown> {
  const told = addressCells(addresses, "es");
  const inColumns = columnKinds.flatMap((kind) =>
    partsOf(kind).map(({ part, column }) => [column, (told[kind] as Record<string, unknown> | null)?.[part]]),
  );
  const said = [...inColumns, ["furtherAddresses", told["furtherAddresses"] || undefined]];
  return Object.fromEntries(said.filter(([, value]) => value !== null && value !== undefined));
}

/** The addresses after what was to be done, added ones behind. */
function after(addresses: readonly KeptAddress[], changes: readonly AddressChange[]): KeptAddress[] {
  return changes.reduce<KeptAddress[]>(
    (all, change, index) => {
      if ("add" in change) return [...all, known(`new ${index}`, change.add.kind, change.add)];
      if ("remove" in change) return all.filter(({ id }) => id !== change.remove);
      return all.map((each) =>
        each.id === change.edit ? known(each.id, each.kind, { ...each, ...change.set }) : each,
      );
    },
    [...addresses],
  );
}

test("the file of a contact's own addresses changes none, and whatever a file tells, the second time it changes none", () => {
  fc.assert(
    fc.property(kept, kept, fc.boolean(), fc.boolean(), (addresses, others, hasColumns, hasLines) => {
      expect(addressChanges(addresses, cellsOf(addresses), "es")).toEqual({ changes: [], fields: [] });
      const { furtherAddresses, ...inColumns } = cellsOf(others);
      const cells = {
        ...(hasColumns && inColumns),
        ...(hasLines && furtherAddresses !== undefined && { furtherAddresses }),
      };
      const once = after(addresses, addressChanges(addresses, cells, "es").changes);
      expect(addressChanges(once, cells, "es")).toEqual({ changes: [], fields: [] });
    }),
    { numRuns: 1000 },
  );
});
