import type { Phrases } from "../words.ts";

/** Refusals of vendor lines, purchase prices and replenishment. */
export const vendorRefusals = {
  "vendor_line.invalid": {
    en: "Write a whole number.",
    es: "Escribe un número entero.",
  },
  "vendor_line.missing": {
    en: "No vendor sells this product yet. Add one to the product.",
    es: "Todavía ningún proveedor vende este producto. Añade uno en el producto.",
  },
  "days.invalid": {
    en: "Write whole days, zero or more.",
    es: "Escribe días enteros, cero o más.",
  },
  "replenishment.invalid": {
    en: "The multiple and the typed quantity cannot be negative.",
    es: "Ni el múltiplo ni la cantidad escrita pueden ser negativos.",
  },
} satisfies Phrases;
