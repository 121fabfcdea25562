import { expect, test } from "vitest";
import { addressColumns } from "../contacts/address-columns.ts";
import { languages } from "../words.ts";
import { matchColumns } from "./match-columns.ts";

test.each([
  ["Dirección de envío", "delivery.street"],
  ["Delivery street", "delivery.street"],
  ["Shipping Address1", "delivery.street"],
  ["shipping_address_2", "delivery.street2"],
  ["Delivery Address/City", "delivery.city"],
  ["Población de envío", "delivery.city"],
  ["Shipping Zip", "delivery.zip"],
  ["CP entrega", "delivery.zip"],
  ["Dirección de entrega: provincia", "delivery.state"],
  ["País de entrega", "delivery.country"],
  ["Shipping Name", "delivery.name"],
  ["BillingStreet", "invoice.street"],
  ["Dirección de facturación", "invoice.street"],
  ["CP de facturación", "invoice.zip"],
  ["Código postal de factura", "invoice.zip"],
  ["Bill to country", "invoice.country"],
  ["Otras direcciones", "furtherAddresses"],
  ["Dirección", "street"],
  ["CP", "zip"],
  ["Nombre", "name"],
])("the heading %s is known as %s", (heading, field) => {
  expect(matchColumns("contacts", [heading])).toEqual([field]);
});

test("each column is known by its own words in both languages, also beside all others", () => {
  for (const language of languages) {
    const headings = addressColumns.map(({ words }) => words[language]);
    expect(matchColumns("contacts", headings)).toEqual(addressColumns.map(({ name }) => name));
  }
});
