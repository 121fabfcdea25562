import type { Events } from "../event-shape.ts";

/** What the diary says was done here, after the name of who did it: "Ana Robles created the lead". */
export const productEvents = {
  "product.created": { icon: "plus", en: "created the product", es: "creó el producto" },
  "product.edited": { icon: "pencil", en: "edited the product", es: "editó el producto" },
  "product.archived": { icon: "archive", en: "archived the product", es: "archivó el producto" },
  "product.unarchived": {
    icon: "archive",
    en: "took the product out of the archive",
    es: "sacó el producto del archivo",
  },
  "tax.created": { icon: "plus", en: "created the tax", es: "creó el impuesto" },
  "tax.edited": { icon: "pencil", en: "edited the tax", es: "editó el impuesto" },
  "tax.archived": { icon: "archive", en: "archived the tax", es: "archivó el impuesto" },
  "tax.unarchived": { icon: "archive", en: "offered the tax again", es: "volvió a ofrecer el impuesto" },
  "tax_group.created": { icon: "plus", en: "created a row of the totals", es: "creó una fila de los totales" },
  "fiscal_position.created": { icon: "plus", en: "created the fiscal position", es: "creó la posición fiscal" },
  "fiscal_position.edited": { icon: "pencil", en: "edited the fiscal position", es: "editó la posición fiscal" },
  "fiscal_position.archived": { icon: "archive", en: "archived the fiscal position", es: "archivó la posición fiscal" },
  "fiscal_position.unarchived": {
    icon: "archive",
    en: "offered the fiscal position again",
    es: "volvió a ofrecer la posición fiscal",
  },
  "country_taxes.added": {
    icon: "plus",
    en: "added taxes and fiscal positions of the country",
    es: "añadió impuestos y posiciones fiscales del país",
  },
  "unit.created": { icon: "plus", en: "created the unit of measure", es: "creó la unidad de medida" },
  "unit.edited": { icon: "pencil", en: "edited the unit of measure", es: "editó la unidad de medida" },
  "unit.archived": { icon: "archive", en: "archived the unit of measure", es: "archivó la unidad de medida" },
  "unit.unarchived": {
    icon: "archive",
    en: "offered the unit of measure again",
    es: "volvió a ofrecer la unidad de medida",
  },
  "category.created": { icon: "plus", en: "created the category", es: "creó la categoría" },
  "category.edited": { icon: "pencil", en: "edited the category", es: "editó la categoría" },
  "attribute.created": { icon: "plus", en: "created the attribute", es: "creó el atributo" },
  "attribute.edited": { icon: "pencil", en: "edited the attribute", es: "editó el atributo" },
  "attribute.deleted": { icon: "bin", en: "deleted the attribute", es: "eliminó el atributo" },
  "family.created": {
    icon: "plus",
    en: "made it a family with variants",
    es: "lo convirtió en una familia con variantes",
  },
  "family.edited": { icon: "pencil", en: "edited the family", es: "editó la familia" },
  "family.dissolved": {
    icon: "back",
    en: "made it a product without variants again",
    es: "volvió a dejarlo como producto sin variantes",
  },
  "category.deleted": { icon: "bin", en: "deleted the category", es: "eliminó la categoría" },
} as const satisfies Events;
