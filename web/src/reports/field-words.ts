import type { Pair } from "../app/words.ts";

/** How a field's value is read. */
export type FieldKind =
  | "text"
  | "long"
  | "amount"
  | "number"
  | "date"
  | "yesNo"
  | "tags"
  | "stars"
  | "language"
  | "country"
  | "member"
  | "team"
  | "stage"
  | "lostReason"
  | "paymentTerms"
  /** Only that it changed can be said. */
  | "silent";

type Field = { words: Pair<string>; kind: FieldKind };

const field = (en: string, es: string, kind: FieldKind = "text"): Field => ({ words: { en, es }, kind });

/** The fields whose changes are worth telling, by their names in the diary; the others go without saying. */
export const historyFields: Record<string, Field> = {
  title: field("the title", "el título"),
  name: field("the name", "el nombre"),
  contactName: field("the person", "la persona"),
  companyName: field("the company", "la empresa"),
  companyId: field("the company", "la empresa", "silent"),
  customerId: field("the customer", "el cliente", "silent"),
  vendorId: field("the vendor", "el proveedor", "silent"),
  email: field("the e-mail", "el correo"),
  phone: field("the phone", "el teléfono"),
  website: field("the website", "la web"),
  jobTitle: field("the job title", "el cargo"),
  vat: field("the VAT number", "el NIF"),
  street: field("the street", "la calle"),
  street2: field("the address", "la dirección"),
  zip: field("the postcode", "el código postal"),
  city: field("the city", "la ciudad"),
  province: field("the region", "la provincia"),
  country: field("the country", "el país", "country"),
  language: field("the language", "el idioma", "language"),
  source: field("the source", "el origen"),
  medium: field("the medium", "el medio"),
  campaign: field("the campaign", "la campaña"),
  description: field("the description", "la descripción", "long"),
  comment: field("the comment", "el comentario", "long"),
  expectedRevenue: field("the expected revenue", "el ingreso previsto", "amount"),
  expectedClosing: field("the expected closing", "el cierre previsto", "date"),
  priority: field("the priority", "la prioridad", "stars"),
  tags: field("the tags", "las etiquetas", "tags"),
  salespersonId: field("the salesperson", "el comercial", "member"),
  teamId: field("the team", "el equipo", "team"),
  stageId: field("the stage", "la etapa", "stage"),
  lostReasonId: field("the reason", "el motivo", "lostReason"),
  validUntil: field("until when it is valid", "hasta cuándo es válido", "date"),
  deliveryDate: field("the delivery date", "la fecha de entrega", "date"),
  expectedAt: field("the expected day", "la fecha prevista", "date"),
  paymentTermsId: field("the payment terms", "las condiciones de pago", "paymentTerms"),
  customerReference: field("the customer's reference", "la referencia del cliente"),
  vendorReference: field("the vendor's reference", "la referencia del proveedor"),
  terms: field("the terms", "las condiciones", "long"),
  note: field("the note", "la nota", "long"),
  lines: field("the lines", "las líneas", "silent"),
  total: field("the total", "el total", "amount"),
  reference: field("the reference", "la referencia"),
  barcode: field("the barcode", "el código de barras"),
  listPrice: field("the price", "el precio", "amount"),
  cost: field("the cost", "el coste", "amount"),
  price: field("the price", "el precio", "amount"),
  minQuantity: field("the minimum quantity", "la cantidad mínima", "number"),
  leadDays: field("the days to deliver", "los días de entrega", "number"),
  storable: field("whether it is kept in stock", "si se guarda en almacén", "yesNo"),
  isVendor: field("whether it is a vendor", "si es proveedor", "yesNo"),
  taxIds: field("the taxes", "los impuestos", "silent"),
  purchaseTaxIds: field("the purchase taxes", "los impuestos de compra", "silent"),
  categoryId: field("the category", "la categoría", "silent"),
  unitId: field("the unit", "la unidad", "silent"),
  summary: field("what is to be done", "qué hay que hacer"),
  dueOn: field("the day", "el día", "date"),
  assigneeId: field("who does it", "quién se encarga", "member"),
  onHand: field("the stock", "las existencias", "number"),
};
