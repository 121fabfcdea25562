import type { Phrases } from "../../words.ts";

export const comboRefusals = {
  "combo.not_goods": {
    en: (d) => `${String(d["product"])} is a service. Only goods are combos.`,
    es: (d) => `${String(d["product"])} es un servicio. Solo la mercancía puede ser un combo.`,
  },
  "combo.stored": {
    en: (d) => `${String(d["product"])} is kept in stock itself. A combo is not: what is picked of it is.`,
    es: (d) => `${String(d["product"])} lleva existencias propias. Un combo no las lleva: las lleva lo que se elige.`,
  },
  "combo.is_kit": {
    en: (d) => `${String(d["product"])} is a kit. Take its parts away first, or offer the kit in a choice.`,
    es: (d) => `${String(d["product"])} es un kit. Quita antes sus componentes, u ofrece el kit en una elección.`,
  },
  "combo.is_part": {
    en: (d) => `${String(d["product"])} is itself in ${String(d["of"])}. Make the combo of a product of its own.`,
    es: (d) => `${String(d["product"])} ya está en ${String(d["of"])}. Haz el combo con un producto propio.`,
  },
  "combo.of_itself": {
    en: (d) => `${String(d["product"])} cannot be picked of itself.`,
    es: (d) => `${String(d["product"])} no puede elegirse dentro de sí mismo.`,
  },
  "combo.of_combos": {
    en: (d) => `${String(d["product"])} is a combo. Offer what can be picked of it instead.`,
    es: (d) => `${String(d["product"])} es un combo. Ofrece en su lugar lo que se puede elegir de él.`,
  },
  "combo.item_twice": {
    en: (d) => `${String(d["product"])} is in this choice twice.`,
    es: (d) => `${String(d["product"])} está dos veces en esta elección.`,
  },
  "combo.without_quantity": {
    en: (d) => `Say how much of “${String(d["choice"])}” is in one combo: more than nothing.`,
    es: (d) => `Indica cuánto lleva un combo de «${String(d["choice"])}»: más que cero.`,
  },
  "combo.stays_unstored": {
    en: (d) => `${String(d["product"])} is a combo: it stays goods without stock of its own as long as it has choices.`,
    es: (d) => `${String(d["product"])} es un combo: mientras tenga elecciones es mercancía sin existencias propias.`,
  },
  "combo.has_no_parts": {
    en: (d) => `${String(d["product"])} is a combo: it is made of choices, not of parts.`,
    es: (d) => `${String(d["product"])} es un combo: se compone de elecciones, no de componentes.`,
  },
  "combo.in_kit": {
    en: (d) => `${String(d["part"])} is a combo. A kit is made of goods that nobody chooses among.`,
    es: (d) => `${String(d["part"])} es un combo. Un kit se compone de mercancía fija, sin elecciones.`,
  },
  "combo.in_family": {
    en: (d) => `${String(d["product"])} has variants. Offer its variants in the choices of another product.`,
    es: (d) => `${String(d["product"])} tiene variantes. Ofrécelas en las elecciones de otro producto.`,
  },
  "combo.not_offered": {
    en: "What is picked is not among what this combo offers.",
    es: "Lo elegido no está entre lo que ofrece este combo.",
  },
  "combo.not_bought": {
    en: (d) => `${String(d["product"])} is a combo. Order what is picked of it.`,
    es: (d) => `${String(d["product"])} es un combo. Compra lo que se elige de él.`,
  },
  "combo.not_whole": {
    en: (d) => `${String(d["product"])} is a combo: only whole ones are sold.`,
    es: (d) => `${String(d["product"])} es un combo: solo se venden combos enteros.`,
  },
  "combo.picks_stay": {
    en: (d) => `What was picked of ${String(d["product"])} stays as it was ordered. Add another line instead.`,
    es: (d) => `Lo elegido de ${String(d["product"])} queda como se pidió. Añade otra línea en su lugar.`,
  },
} satisfies Phrases;
