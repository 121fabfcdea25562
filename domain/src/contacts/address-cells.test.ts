import * as fc from "fast-check";
import { expect, test } from "vitest";
import { languages } from "../words.ts";
import { addressCells, addressesIn, columnsOfNoAddress } from "./address-cells.ts";
import { columnKinds, partsOf } from "./address-columns.ts";
import { addressKinds } from "./addresses.ts";

test("a second address of a kind, and one for something else, are lines of a text", () => {
  const nowhere = { name: null, street: null, street2: null, zip: null, city: null, state: null, country: null };
  const at = (kind: (typeof addressKinds)[number], given: object) => ({ kind, ...nowhere, ...given });
  const kept = [at("delivery", { city: "Getafe" }), at("delivery", { name: "Norte | 2", city: "Lugo", country: "ES" })];
  const cells = addressCells([...kept, at("other", { street: "Rúa 1" })], "es");
  expect(cells).toMatchObject({ delivery: { city: "Getafe" }, invoice: null });
  expect(cells["furtherAddresses"]).toBe(
    String.raw`Entrega | Norte \| 2 |  |  |  | Lugo |  | ES` + "\nOtra |  | Rúa 1 |  |  |  |  | ",
  );
});

const cell = fc.option(
  fc.stringMatching(/^[A-Za-zñ|\\;,"' ]{1,12}$/).map((text) => text.trim() || "x"),
  { nil: null },
);
const address = fc.record({
  kind: fc.constantFrom(...addressKinds),
  name: cell,
  street: cell.map((text) => text ?? "Calle"),
  street2: cell,
  zip: cell,
  city: cell,
  state: cell,
  country: fc.constantFrom("ES", "PT", null),
});

const byKind = (all: readonly object[]) =>
  addressKinds.map((kind) => all.filter((each) => "kind" in each && each.kind === kind));
const saidOf = (all: readonly object[]) =>
  all.map((each) => Object.fromEntries(Object.entries(each).filter(([, value]) => value !== null)));

test("what a file tells of addresses is read as it was, of each kind in its order", () => {
  fc.assert(
    fc.property(fc.array(address, { maxLength: 6 }), fc.constantFrom(...languages), (addresses, language) => {
      const told = addressCells(addresses, language);
      const inCells = columnKinds.flatMap((kind) =>
        partsOf(kind).flatMap(({ part, column }) => {
          const value = (told[kind] as Record<string, string | null> | null)?.[part] ?? null; // as it was told
          return value === null ? [] : [[column, value]];
        }),
      );
      const read = addressesIn({ ...Object.fromEntries(inCells), furtherAddresses: told["furtherAddresses"] });
      expect(byKind(saidOf(read))).toEqual(byKind(saidOf(addresses)));
    }),
  );
});

test.each<[Record<string, string>, string[]]>([
  [{ "delivery.street": "Calle 1", "invoice.city": "Lugo" }, []],
  [{ "delivery.country": "ES", "delivery.name": "Almacén" }, ["delivery.name", "delivery.country"]],
  [{ furtherAddresses: "entrega | | Calle 1" }, []],
  [{ furtherAddresses: "Calle 1" }, ["furtherAddresses"]],
  [{ furtherAddresses: "Otra | Almacén" }, ["furtherAddresses"]],
  [{ furtherAddresses: "Otra | | Calle 1 | | | | | España" }, ["furtherAddresses"]],
])("of %j no address are %j", (cells, columns) => {
  expect(columnsOfNoAddress(cells).map(({ id }) => id)).toEqual(columns);
});
