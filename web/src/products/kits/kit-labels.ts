import { everyday } from "@trato/domain/everyday.ts";

export const kitWords = {
  title: everyday.parts,
  about: {
    en: "A kit is sold as one and delivered by its parts: there are as many as these make.",
    es: "Un kit se vende como uno y se entrega por componentes: hay tantos como estos permitan.",
  },
  add: { en: "Add a part", es: "Añadir un componente" },
  quantityOf: everyday.quantityOf,
  removeOf: everyday.removeOf,
  removed: {
    en: (name: string) => `${name} is no longer a part of it`,
    es: (name: string) => `${name} ya no es un componente`,
  },
  archived: everyday.archived,
  showParts: { en: "Customers see the parts", es: "El cliente ve los componentes" },
  partOf: { en: "It is in", es: "Está en" },
};
