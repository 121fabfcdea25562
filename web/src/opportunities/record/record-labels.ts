import { everyday } from "@trato/domain/everyday.ts";
import { plurals } from "@trato/domain/terms.ts";

export const recordWords = {
  title: everyday.title,
  sales: plurals.sale,
  quoted: { en: (sum: string) => `${sum} offered`, es: (sum: string) => `${sum} ofertados` },
  ordered: { en: (sum: string) => `${sum} ordered`, es: (sum: string) => `${sum} pedidos` },
  edit: { en: "Edit the title", es: "Editar el título" },
  chooseCustomer: { en: "For which customer?", es: "¿Para qué cliente?" },
  chooseCustomerText: {
    en: "The opportunity will be linked to it.",
    es: "La oportunidad quedará vinculada a él.",
  },
  back: everyday.back,
  create: everyday.create,
};
