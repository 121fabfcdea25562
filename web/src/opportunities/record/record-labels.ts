export const recordWords = {
  title: { en: "Title", es: "Título" },
  sales: { en: "Quotations and orders", es: "Presupuestos y pedidos" },
  quoted: { en: (sum: string) => `${sum} offered`, es: (sum: string) => `${sum} ofertados` },
  ordered: { en: (sum: string) => `${sum} ordered`, es: (sum: string) => `${sum} pedidos` },
  similar: { en: "Perhaps the same interest", es: "Quizá sea el mismo interés" },
  back: { en: "Back to the list", es: "Volver a la lista" },
  openAsPage: { en: "Open as a page", es: "Abrir como página" },
  edit: { en: "Edit the title", es: "Editar el título" },
  chooseCustomer: { en: "For which customer?", es: "¿Para qué cliente?" },
  chooseCustomerText: {
    en: "The opportunity will be linked to it.",
    es: "La oportunidad quedará vinculada a él.",
  },
  cancel: { en: "Back", es: "Volver" },
  create: { en: "Create", es: "Crear" },
};
