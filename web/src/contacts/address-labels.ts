import { addressKindWords } from "@trato/domain/contacts/addresses.ts";
import { everyday } from "@trato/domain/everyday.ts";

export const addressListWords = {
  addresses: { en: "Delivery and invoice addresses", es: "Direcciones de entrega y de factura" },
  add: { en: "Add an address", es: "Añadir una dirección" },
  change: { en: "Change the address", es: "Cambiar la dirección" },
  keep: everyday.save,
  remove: { en: "Remove the address", es: "Quitar la dirección" },
  none: { en: "Goods and invoices go to the address above.", es: "Entregas y facturas van a la dirección de arriba." },
  kind: { en: "What for", es: "Para qué" },
  ...addressKindWords,
  name: everyday.name,
  nameHint: { en: "Warehouse, branch, department.", es: "Almacén, tienda, departamento." },
  ofCompany: { en: "Of the company", es: "De la empresa" },
  actions: { en: (name: string) => `Change or remove ${name}`, es: (name: string) => `Cambiar o quitar ${name}` },
  removed: { en: "The address was removed", es: "Se ha quitado la dirección" },
  restored: { en: "The address is there again", es: "Se ha recuperado la dirección" },
};
