import type { Language, Pair } from "../../words.ts";

type Counted = Pair<readonly [one: string, many: string]>;

const note: Counted = { en: ["note", "notes"], es: ["nota", "notas"] };
const activity: Counted = { en: ["activity", "activities"], es: ["actividad", "actividades"] };
const file: Counted = { en: ["file", "files"], es: ["archivo", "archivos"] };
const email: Counted = { en: ["e-mail", "e-mails"], es: ["correo", "correos"] };
const arrival: Counted = { en: ["arrival", "arrivals"], es: ["llegada", "llegadas"] };
const product: Counted = { en: ["product", "products"], es: ["producto", "productos"] };
const sale: Counted = {
  en: ["quotation or order", "quotations and orders"],
  es: ["presupuesto o pedido", "presupuestos y pedidos"],
};
const deal: Counted = {
  en: ["lead or opportunity", "leads and opportunities"],
  es: ["iniciativa u oportunidad", "iniciativas y oportunidades"],
};
const sequence: Counted = { en: ["sequence", "sequences"], es: ["secuencia", "secuencias"] };
const people: Counted = { en: ["person", "people"], es: ["persona", "personas"] };
const address: Counted = { en: ["address", "addresses"], es: ["dirección", "direcciones"] };
const purchase: Counted = { en: ["purchase", "purchases"], es: ["compra", "compras"] };
const vendorPrice: Counted = {
  en: ["vendor price", "vendor prices"],
  es: ["precio de proveedor", "precios de proveedor"],
};
const transfer: Counted = {
  en: ["delivery or receipt", "deliveries and receipts"],
  es: ["entrega o recepción", "entregas y recepciones"],
};

/**
 * What stands in each place that points at a record which can be merged: a test finds the places in the database, and those without words. Null
 * where it is nobody's business on a screen.
 */
export const placeWords: Readonly<Record<string, Counted | null>> = {
  "activities.subject_id": activity,
  "addresses.contact_id": address,
  "arrivals.subject_id": arrival,
  "contacts.company_id": people,
  "customer_terms.contact_id": null,
  "files.subject_id": file,
  "first_answers.opportunity_id": null,
  "lead_draws.opportunity_id": null,
  "messages.subject_id": email,
  "notes.subject_id": note,
  "notices.subject_id": null,
  "opportunities.customer_id": deal,
  "opportunity_products.opportunity_id": product,
  "price_examples.contact_id": null,
  "purchases.vendor_id": purchase,
  "sales.contact_person_id": sale,
  "sales.customer_id": sale,
  "sale_approvals.customer_id": null,
  "sales.opportunity_id": sale,
  "sequence_enrolments.opportunity_id": sequence,
  "transfers.contact_id": transfer,
  "vendor_prices.vendor_id": vendorPrice,
};

/** "3 notes", "1 file": what points at a record, what is called alike counted together. */
export function movesText(moves: Readonly<Record<string, number>>, language: Language): string[] {
  const counted = new Map<Counted, number>();
  for (const [place, count] of Object.entries(moves)) {
    const words = placeWords[place];
    if (words) counted.set(words, (counted.get(words) ?? 0) + count);
  }
  return [...counted].map(([words, count]) => `${count} ${words[language][count === 1 ? 0 : 1]}`);
}
