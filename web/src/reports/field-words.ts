import type { FieldKind } from "@trato/domain/fields/field.ts";
import type { Pair } from "@trato/domain/words.ts";

/** How a field's value is read. */
export type HistoryKind =
  | FieldKind
  | "paymentTerms"
  | "role"
  | "reach"
  /** Only that it changed can be said. */
  | "silent";

export type HistoryField = { words: Pair<string>; kind: HistoryKind };

const field = (en: string, es: string, kind: HistoryKind = "text"): HistoryField => ({ words: { en, es }, kind });

/** Fields of records without a catalogue whose changes are worth telling, by their names in the diary; the others go without saying. */
export const otherFields: Record<string, HistoryField> = {
  name: field("the name", "el nombre"),
  customerId: field("the customer", "el cliente", "silent"),
  contactPersonId: field("the contact person", "la persona de contacto", "silent"),
  vendorId: field("the vendor", "el proveedor", "silent"),
  email: field("the e-mail", "el correo"),
  country: field("the country", "el país", "country"),
  language: field("the language", "el idioma", "language"),
  salespersonId: field("the salesperson", "el comercial", "member"),
  teamId: field("the team", "el equipo", "team"),
  validUntil: field("until when it is valid", "hasta cuándo es válido", "date"),
  deliveryDate: field("the delivery date", "la fecha de entrega", "date"),
  expectedAt: field("the expected day", "la fecha prevista", "date"),
  paymentTermsId: field("the payment terms", "las condiciones de pago", "paymentTerms"),
  fiscalPositionId: field("the fiscal position", "la posición fiscal", "fiscalPosition"),
  priceListId: field("the price list", "la tarifa", "priceList"),
  currency: field("the currency", "la moneda"),
  exchangeRate: field("the exchange rate", "el tipo de cambio", "quantity"),
  rate: field("the rate", "el tipo", "quantity"),
  day: field("the day", "el día", "date"),
  address: field("the address", "la dirección"),
  priceDay: field("the day of the prices", "el día de los precios", "date"),
  customerReference: field("the customer's reference", "la referencia del cliente"),
  vendorReference: field("the vendor's reference", "la referencia del proveedor"),
  addressKind: field("what it is for", "para qué es", "silent"),
  invoiceAddress: field("the invoice address", "la dirección de factura", "long"),
  deliveryAddress: field("the delivery address", "la dirección de entrega", "long"),
  salesType: field("the kind of sale", "el tipo de venta"),
  terms: field("the terms", "las condiciones", "long"),
  note: field("the note", "la nota", "long"),
  parts: field("its parts", "sus componentes"),
  choices: field("its choices", "sus elecciones"),
  packagings: field("its packagings", "sus embalajes"),
  discount: field("the discount", "el descuento", "silent"),
  asked: field("what new quotations ask to be paid", "lo que piden pagar los presupuestos nuevos", "silent"),
  paymentAsked: field("what is to be paid on acceptance", "lo que se paga al aceptar", "silent"),
  takesTransfers: field("whether transfers are offered", "si se ofrecen transferencias", "flag"),
  paidAmount: field("the amount", "el importe", "money"),
  receivedOn: field("the day of the payment", "el día del pago", "date"),
  lines: field("the lines", "las líneas", "silent"),
  total: field("the total", "el total", "money"),
  price: field("the price", "el precio", "money"),
  minQuantity: field("the minimum quantity", "la cantidad mínima", "quantity"),
  leadDays: field("the days to deliver", "los días de entrega", "quantity"),
  taxIds: field("the taxes", "los impuestos", "silent"),
  unitId: field("the unit", "la unidad", "silent"),
  summary: field("what is to be done", "qué hay que hacer"),
  dueOn: field("the day", "el día", "date"),
  startsAt: field("the hour", "la hora", "moment"),
  place: field("the place", "el lugar"),
  assigneeId: field("who does it", "quién se encarga", "member"),
  onHand: field("the stock", "las existencias", "quantity"),
  number: field("the number", "el número"),
  untaxed: field("the untaxed amount", "la base imponible", "money"),
  tax: field("the taxes", "los impuestos", "money"),
  isWon: field("whether deals are won there", "si se gana en ella", "flag"),
  role: field("the role", "el rol", "role"),
  reach: field("the reach", "el alcance", "reach"),
  teamIds: field("the teams", "los equipos", "silent"),
  leaderId: field("the leader", "el responsable", "member"),
  memberIds: field("the members", "las personas", "silent"),
  deactivatedAt: field("since when deactivated", "desde cuándo está desactivada", "moment"),
  archivedAt: field("since when archived", "desde cuándo está archivado", "moment"),
  isArchived: field("whether it is archived", "si está archivado", "flag"),
  expiresAt: field("until when it holds", "hasta cuándo vale", "moment"),
  timeZone: field("the time zone", "la zona horaria"),
  roundingMethod: field("how taxes are rounded", "cómo se redondean los impuestos", "silent"),
  priceDecimals: field("the decimals of prices", "los decimales de los precios", "quantity"),
  quantityDecimals: field("the decimals of quantities", "los decimales de las cantidades", "quantity"),
  validityDays: field("the days of validity", "los días de validez", "quantity"),
  minMargin: field("the least margin", "el margen mínimo", "quantity"),
  numbering: field("how documents are numbered", "cómo se numeran los documentos", "silent"),
  refusesWithoutStock: field("whether orders need stock", "si los pedidos exigen existencias", "flag"),
  holdsOverCredit: field("whether orders beyond credit wait", "si esperan los pedidos que superan el crédito", "flag"),
  holdsOfferedGoods: field(
    "whether sent quotations hold goods",
    "si los presupuestos enviados apartan mercancía",
    "flag",
  ),
  tellsOfColleagues: field(
    "whether one hears who follows something similar",
    "si se dice quién lleva algo parecido",
    "flag",
  ),
  amount: field("the rate", "el tipo", "quantity"),
  priceIncluded: field("whether prices include it", "si va incluido en el precio", "flag"),
  includeBase: field("whether it joins the base", "si se suma a la base", "flag"),
  isBaseAffected: field("whether it counts on earlier ones", "si se calcula sobre los anteriores", "flag"),
  reverseCharge: field("the reverse charge", "la inversión del sujeto pasivo", "flag"),
  isDefault: field("whether it is the usual one", "si es el habitual", "flag"),
  groupId: field("the row of the totals", "la fila de los totales", "silent"),
  children: field("the taxes in it", "los impuestos que contiene", "silent"),
  parentId: field("what it stands under", "dentro de qué está", "silent"),
  fileName: field("the file", "el archivo"),
};

/** What a company keeps of itself. */
export const companyFields: Record<string, HistoryField> = {
  legalName: field("the legal name", "la razón social"),
  vat: field("the VAT number", "el NIF"),
  street: field("the street", "la calle"),
  street2: field("the second line of the street", "la segunda línea de la calle"),
  zip: field("the postcode", "el código postal"),
  city: field("the city", "la ciudad"),
  state: field("the region", "la provincia"),
  phone: field("the phone", "el teléfono"),
  website: field("the website", "el sitio web"),
  registry: field("the registry", "los datos registrales", "long"),
  footers: field("the text at the foot", "el texto al pie", "silent"),
  bankAccounts: field("the bank accounts", "las cuentas bancarias", "silent"),
  colour: field("the colour of documents", "el color de los documentos"),
};
