import type { Phrases } from "../../words.ts";

/** Why a fiscal position may not be so. */
export const positionRefusals = {
  "fiscal_position.name_taken": {
    en: (d) => `There is already a fiscal position called ${String(d["name"])}.`,
    es: (d) => `Ya hay una posición fiscal que se llama ${String(d["name"])}.`,
  },
  "fiscal_position.uses_differ": {
    en: "A tax of sales becomes taxes of sales, one of purchases taxes of purchases.",
    es: "Un impuesto de venta pasa a impuestos de venta, y uno de compra a impuestos de compra.",
  },
  "fiscal_position.country_and_union": {
    en: "It holds in one country or in the whole Union, not both.",
    es: "Se aplica en un país o en toda la Unión, no en ambos.",
  },
  "fiscal_position.mapped_twice": {
    en: "Each tax is changed once: put all that it becomes in one row.",
    es: "Cada impuesto se cambia una vez: pon todo aquello en que se convierte en una fila.",
  },
} satisfies Phrases;
