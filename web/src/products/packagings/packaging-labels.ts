import { everyday } from "@trato/domain/everyday.ts";
import { plurals } from "@trato/domain/terms.ts";

export const packagingWords = {
  title: plurals.packaging,
  about: {
    en: "Boxes and pallets with codes of their own: scanned on a line, they bring what is in them.",
    es: "Cajas y palés con su propio código: al escanearlo en una línea, trae lo que contienen.",
  },
  add: { en: "Add a packaging", es: "Añadir un embalaje" },
  edit: { en: "Edit packaging", es: "Editar embalaje" },
  editOf: { en: (name: string) => `Edit ${name}`, es: (name: string) => `Editar ${name}` },
  name: everyday.name,
  nameHint: { en: "Box, pallet…", es: "Caja, palé…" },
  quantity: everyday.quantity,
  barcode: everyday.barcode,
  save: everyday.save,
  removeOf: everyday.removeOf,
  removed: {
    en: (name: string) => `${name} is no longer a packaging of it`,
    es: (name: string) => `${name} ya no es un embalaje suyo`,
  },
};
