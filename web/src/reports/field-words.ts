import type { Pair } from "@trato/domain/words.ts";

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
  | "role"
  | "reach"
  | "moment"
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
  number: field("the number", "el número"),
  untaxed: field("the untaxed amount", "la base imponible", "amount"),
  tax: field("the taxes", "los impuestos", "amount"),
  isWon: field("whether deals are won there", "si se gana en ella", "yesNo"),
  role: field("the role", "el rol", "role"),
  reach: field("the reach", "el alcance", "reach"),
  teamIds: field("the teams", "los equipos", "silent"),
  leaderId: field("the leader", "el responsable", "member"),
  memberIds: field("the members", "las personas", "silent"),
  deactivatedAt: field("since when deactivated", "desde cuándo está desactivada", "moment"),
  archivedAt: field("since when archived", "desde cuándo está archivado", "moment"),
  isArchived: field("whether it is archived", "si está archivado", "yesNo"),
  expiresAt: field("until when it holds", "hasta cuándo vale", "moment"),
  timeZone: field("the time zone", "la zona horaria"),
  roundingMethod: field("how taxes are rounded", "cómo se redondean los impuestos", "silent"),
  priceDecimals: field("the decimals of prices", "los decimales de los precios", "number"),
  quantityDecimals: field("the decimals of quantities", "los decimales de las cantidades", "number"),
  validityDays: field("the days of validity", "los días de validez", "number"),
  refusesWithoutStock: field("whether orders need stock", "si los pedidos exigen existencias", "yesNo"),
  amount: field("the rate", "el tipo", "number"),
  priceIncluded: field("whether prices include it", "si va incluido en el precio", "yesNo"),
  includeBase: field("whether it joins the base", "si se suma a la base", "yesNo"),
  isBaseAffected: field("whether it counts on earlier ones", "si se calcula sobre los anteriores", "yesNo"),
  reverseCharge: field("the reverse charge", "la inversión del sujeto pasivo", "yesNo"),
  isDefault: field("whether it is the usual one", "si es el habitual", "yesNo"),
  groupId: field("the row of the totals", "la fila de los totales", "silent"),
  children: field("the taxes in it", "los impuestos que contiene", "silent"),
  parentId: field("what it stands under", "dentro de qué está", "silent"),
  fileName: field("the file", "el archivo"),
};
