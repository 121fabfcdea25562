import type { Phrases } from "../words.ts";

export const productRefusals = {
  "product.reference_taken": {
    en: (d) => `The reference ${String(d["reference"])} already belongs to ${String(d["product"])}.`,
    es: (d) => `La referencia ${String(d["reference"])} ya es de ${String(d["product"])}.`,
  },
  "product.barcode_taken": {
    en: (d) => `The barcode ${String(d["barcode"])} already belongs to ${String(d["product"])}.`,
    es: (d) => `El código de barras ${String(d["barcode"])} ya es de ${String(d["product"])}.`,
  },
  "product.service_not_storable": {
    en: "A service cannot be kept in stock.",
    es: "Un servicio no se puede guardar en el almacén.",
  },
  "product.units_differ": {
    en: "Sales unit and purchase unit must measure the same thing.",
    es: "La unidad de venta y la de compra deben medir lo mismo.",
  },
  "product.in_use": {
    en: "Kind, stock keeping, unit and how it is delivered can no longer change: stock or documents already count on them.",
    es: "El tipo, el control de existencias, la unidad y la forma de entrega ya no se pueden cambiar: hay existencias o documentos que dependen de ellos.",
  },
  "product.archived": {
    en: (d) => `${String(d["product"])} is archived.`,
    es: (d) => `${String(d["product"])} está archivado.`,
  },
  "product.goes_with_itself": {
    en: "A product does not go with itself.",
    es: "Un producto no puede acompañarse ni sustituirse a sí mismo.",
  },
  "tax.unknown": {
    en: "One of the taxes does not exist, is archived or is meant for something else.",
    es: "Alguno de los impuestos no existe, está archivado o es para otra cosa.",
  },
  "tax.name_taken": {
    en: (d) => `There is already a tax called ${String(d["name"])}.`,
    es: (d) => `Ya hay un impuesto que se llama ${String(d["name"])}.`,
  },
  "tax.group_without_children": {
    en: "A group of taxes needs at least one tax in it.",
    es: "Un grupo de impuestos necesita al menos un impuesto.",
  },
  "tax.children_outside_group": {
    en: "Only a group of taxes holds other taxes.",
    es: "Solo un grupo de impuestos contiene otros impuestos.",
  },
  "tax.inside_itself": { en: "A tax cannot stand inside itself.", es: "Un impuesto no puede contenerse a sí mismo." },
  "tax.division_too_large": {
    en: "A tax that divides the price must stay below 100 %.",
    es: "Un impuesto que divide el precio tiene que ser menor del 100 %.",
  },
  "tax_group.name_taken": {
    en: (d) => `There is already a group called ${String(d["name"])}.`,
    es: (d) => `Ya hay un grupo que se llama ${String(d["name"])}.`,
  },
  "category.limited": {
    en: (d) => `A limit for approval is on ${String(d["category"])}: only an administrator takes out of it.`,
    es: (d) => `Hay un límite de aprobación sobre ${String(d["category"])}: solo saca de ella un administrador.`,
  },
  "category.in_use": {
    en: (d) =>
      `${String(d["category"])} still holds products or other categories, or a price rule or a limit for approval names it.`,
    es: (d) =>
      `${String(d["category"])} todavía tiene productos u otras categorías, o la nombra una regla de precios o un límite de aprobación.`,
  },
  "unit.name_taken": {
    en: (d) => `There is already a unit called ${String(d["name"])}.`,
    es: (d) => `Ya hay una unidad que se llama ${String(d["name"])}.`,
  },
  "unit.is_reference": {
    en: "Other units are worth so many of this one: it stays.",
    es: "Otras unidades se miden en esta: no se puede archivar.",
  },
  "quantity.below_step": {
    en: (d) => `That is less than this unit's smallest step, ${String(d["step"])}.`,
    es: (d) => `Es menos que el paso mínimo de esta unidad, ${String(d["step"])}.`,
  },
  "unit.other_category": {
    en: "These units do not measure the same thing.",
    es: "Esas unidades no miden lo mismo.",
  },
} satisfies Phrases;
