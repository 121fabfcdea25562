import type { Phrases } from "../words.ts";

/** The fixed words of a printed quotation or order, and of the page behind the customer's link. */
export const documentWords = {
  quotation: { en: "Quotation", es: "Presupuesto" },
  order: { en: "Sales order", es: "Pedido de venta" },
  draft: { en: "Draft", es: "Borrador" },
  customer: { en: "Customer", es: "Cliente" },
  date: { en: "Date", es: "Fecha" },
  validUntil: { en: "Valid until", es: "Válido hasta" },
  deliveryDate: { en: "Delivery", es: "Entrega" },
  reference: { en: "Your reference", es: "Tu referencia" },
  salesperson: { en: "Salesperson", es: "Comercial" },
  product: { en: "Product", es: "Producto" },
  quantity: { en: "Quantity", es: "Cantidad" },
  price: { en: "Price", es: "Precio" },
  discount: { en: "Disc.", es: "Dto." },
  amount: { en: "Amount", es: "Importe" },
  untaxed: { en: "Untaxed amount", es: "Base imponible" },
  total: { en: "Total", es: "Total" },
  instalments: { en: "Payment", es: "Pago" },
  due: { en: "Due", es: "Vencimiento" },
  page: { en: "Page", es: "Página" },
} satisfies Phrases;
