import type { Phrases } from "../../words.ts";

export const kitRefusals = {
  "kit.not_goods": {
    en: (d) => `${String(d["product"])} is a service. Only goods are made of parts.`,
    es: (d) => `${String(d["product"])} es un servicio. Solo la mercancía puede tener componentes.`,
  },
  "kit.stored": {
    en: (d) => `${String(d["product"])} is kept in stock itself. A kit is not: its parts are.`,
    es: (d) => `${String(d["product"])} lleva existencias propias. Un kit no las lleva: las llevan sus componentes.`,
  },
  "kit.is_part": {
    en: (d) => `${String(d["product"])} is itself a part of ${String(d["kit"])}. Name its parts there instead.`,
    es: (d) => `${String(d["product"])} ya es un componente de ${String(d["kit"])}. Añade allí sus componentes.`,
  },
  "kit.of_itself": {
    en: (d) => `${String(d["part"])} cannot be a part of itself.`,
    es: (d) => `${String(d["part"])} no puede ser componente de sí mismo.`,
  },
  "kit.of_kits": {
    en: (d) => `${String(d["part"])} is a kit. Name its parts instead.`,
    es: (d) => `${String(d["part"])} es un kit. Añade sus componentes en su lugar.`,
  },
  "kit.part_not_goods": {
    en: (d) => `${String(d["part"])} is a service. A kit is made of goods.`,
    es: (d) => `${String(d["part"])} es un servicio. Un kit se compone de mercancía.`,
  },
  "kit.part_twice": {
    en: (d) => `${String(d["part"])} is there twice. Give it one quantity.`,
    es: (d) => `${String(d["part"])} está dos veces. Ponlo una vez con su cantidad.`,
  },
  "kit.part_without_quantity": {
    en: (d) => `Say how much of ${String(d["part"])} is in one kit: more than nothing, in its unit.`,
    es: (d) => `Indica cuánto lleva un kit de ${String(d["part"])}: más que cero, en su unidad.`,
  },
  "kit.stays_unstored": {
    en: (d) => `${String(d["product"])} is a kit: it stays goods without stock of its own as long as it has parts.`,
    es: (d) => `${String(d["product"])} es un kit: mientras tenga componentes es mercancía sin existencias propias.`,
  },
  "kit.cost_of_parts": {
    en: (d) => `What ${String(d["product"])} costs follows from its parts.`,
    es: (d) => `El coste de ${String(d["product"])} sale de sus componentes.`,
  },
  "kit.part_stays": {
    en: (d) => `${String(d["kit"])} is made of ${String(d["product"])}: kind and unit stay as they are.`,
    es: (d) => `${String(d["kit"])} se compone de ${String(d["product"])}: su tipo y su unidad no cambian.`,
  },
  "kit.not_counted": {
    en: (d) => `${String(d["product"])} is a kit: its parts are counted, not the kit.`,
    es: (d) => `${String(d["product"])} es un kit: se recuentan sus componentes, no el kit.`,
  },
  "kit.not_bought": {
    en: (d) => `${String(d["product"])} is a kit. Order its parts.`,
    es: (d) => `${String(d["product"])} es un kit. Compra sus componentes.`,
  },
  "kit.not_whole": {
    en: (d) => `${String(d["product"])} is a kit: only whole ones are sold.`,
    es: (d) => `${String(d["product"])} es un kit: solo se venden kits enteros.`,
  },
} satisfies Phrases;
