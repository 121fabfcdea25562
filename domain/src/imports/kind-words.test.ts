import { expect, test } from "vitest";
import { contactKindOf, productKindOf } from "./kind-words.ts";

test.each<[string, string]>([
  ["Service", "service"],
  ["servicios", "service"],
  ["SERV.", "service"],
  ["S", "service"],
  ["Servicio técnico", "service"],
  ["Mano de obra", "service"],
  ["Professional services", "service"],
  ["Storable Product", "stored"],
  ["Stock", "stored"],
  ["Stocked goods", "stored"],
  ["Producto almacenable", "stored"],
  ["Inventariable", "stored"],
  ["Non-stock item", "goods"],
  ["No almacenable", "goods"],
  ["Service part", "goods"],
  ["No servicio", "goods"],
  ["Simple", "goods"],
  ["Spare part", "goods"],
  ["Suministro", "goods"],
  ["Sí", "goods"],
  ["Consumable", "goods"],
  ["", "goods"],
])("a product of the kind %j is %s", (text, kind) => {
  expect(productKindOf(text)).toBe(kind);
});

test.each<[string, string]>([
  ["Person", "person"],
  ["Persona física", "person"],
  ["FÍSICA", "person"],
  ["Particular", "person"],
  ["individual", "person"],
  ["P", "person"],
  ["Contacto de empresa", "person"],
  ["Persona jurídica", "company"],
  ["Legal person", "company"],
  ["Persona moral", "company"],
  ["Private company", "company"],
  ["Proveedor", "company"],
  ["Partner", "company"],
  ["PYME", "company"],
  ["Industria", "company"],
  ["Construcción", "company"],
  ["Empresa", "company"],
])("a contact of the kind %j is a %s", (text, kind) => {
  expect(contactKindOf(text)).toBe(kind);
});
