import { describe, expect, test } from "vitest";
import { addressLines, addressOrder, addressWords } from "./address-forms.ts";

const nowhere = { street: null, street2: null, zip: null, city: null, state: null, country: null };

describe("an address", () => {
  test.each([
    [
      { country: "ES", street: "Calle Mayor 1", zip: "28013", city: "Madrid", state: "MADRID" },
      ["Calle Mayor 1", "28013 Madrid"],
    ],
    [
      {
        country: "ES",
        street: "Avda. Diagonal 5",
        street2: "2º 1ª",
        zip: "08901",
        city: "L'Hospitalet",
        state: "Barcelona",
      },
      ["Avda. Diagonal 5", "2º 1ª", "08901 L'Hospitalet (Barcelona)"],
    ],
    [
      { country: "US", street: "1 Main St", zip: "94043", city: "Mountain View", state: "CA" },
      ["1 Main St", "Mountain View, CA 94043"],
    ],
    [{ country: "US", street: "1 Main St", zip: "94043", state: "CA" }, ["1 Main St", "CA 94043"]],
    [
      { country: "GB", street: "10 Downing Street", zip: "SW1A 2AA", city: "London", state: "Greater London" },
      ["10 Downing Street", "London", "Greater London", "SW1A 2AA"],
    ],
    [
      { country: "DE", street: "Hauptstr. 1", zip: "10115", city: "Berlin", state: "Land" },
      ["Hauptstr. 1", "10115 Berlin"],
    ],
    [{ country: "MX", zip: "06600", city: "Cuauhtémoc", state: "CDMX" }, ["06600 Cuauhtémoc, CDMX"]],
    [{ country: null, street: "Somewhere", zip: "1", city: "Town", state: "Land" }, ["Somewhere", "1 Town", "Land"]],
    [{ country: "ES", state: "Soria" }, ["Soria"]],
    [{ country: "ES" }, []],
    [{ country: "ES", zip: "$&", city: "$1" }, ["$& $1"]],
  ])("%# is written as its country writes them", (address, lines) => {
    expect(addressLines({ ...nowhere, ...address })).toEqual(lines);
  });

  test.each([
    ["ES", ["street", "street2", "zip", "city", "state", "country"]],
    ["US", ["street", "street2", "city", "state", "zip", "country"]],
    ["GB", ["street", "street2", "city", "state", "zip", "country"]],
    ["DE", ["street", "street2", "zip", "city", "state", "country"]],
    [null, ["street", "street2", "zip", "city", "state", "country"]],
  ])("of %s is asked for in its order", (country, order) => {
    expect(addressOrder(country)).toEqual(order);
  });

  test.each([
    ["ES", { city: "Población", state: "Provincia" }],
    ["US", { state: "Estado", zip: "Código postal" }],
    ["GB", { state: "Condado" }],
    ["PT", { state: "Distrito" }],
    [null, {}],
  ])("of %s has its own words", (country, words) => {
    const spoken = Object.entries(addressWords(country)).map(([field, { es }]) => [field, es]);
    expect(Object.fromEntries(spoken)).toEqual(words);
  });
});
