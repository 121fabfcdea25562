import type { Term } from "./terms.ts";
import type { Pair } from "./words.ts";

/** What a word of the business means, in each language, and what the code calls it. */
export type Meaning = Pair<string> & { code: string };

/** Every term has its meaning here, or this does not compile. */
export const glossary: Record<Term, Meaning> = {
  webForm: {
    code: "`web_forms`",
    en: "what visitors of a page fill in, and what the company makes of it",
    es: "lo que rellenan los visitantes de una página, y lo que la empresa hace con ello",
  },
  arrival: {
    code: "`arrivals`",
    en: "what came by itself, as a mail or from a form: a lead, a line of a history, or something to look at",
    es: "lo que llega por sí solo, como un correo o un formulario: una iniciativa, una línea de un historial o algo que mirar",
  },
  mailbox: {
    code: "`mailboxes`",
    en: "a mailbox that is read by IMAP: the company's, for its leads, or a member's own",
    es: "un buzón que se lee por IMAP: de la empresa, para sus iniciativas, o propio de un miembro",
  },
  webhook: {
    code: "`webhooks`",
    en: "an address at which another system sends leads, with how it proves itself and what is made of what it sends",
    es: "una dirección en la que otro sistema envía iniciativas, con su forma de probarse y lo que se hace con lo que envía",
  },
  outgoingWebhook: {
    code: "`outgoing_webhooks`",
    en: "an address of another system that is told what changed, in a member's name, signed and in the order of each record",
    es: "una dirección de otro sistema a la que se avisa de lo que cambia, en nombre de un miembro, con firma y en el orden de cada registro",
  },
  lead: {
    code: "`opportunities.type = 'lead'`",
    en: "a first contact, not yet qualified",
    es: "un primer contacto, todavía sin calificar",
  },
  pool: {
    code: "`opportunities.type = 'pooled'`, `lead_lists`",
    en: "where leads of a list wait that nobody has been called of, out of everybody's lists, until they are given out",
    es: "donde esperan las iniciativas de una lista a la que aún no se ha llamado, fuera de las listas de todos, hasta que se reparten",
  },
  sequence: {
    code: "`sequences`",
    en: "steps of mail, call and task with waits between them, by which a lead or an opportunity is followed up until it answers",
    es: "pasos de correo, llamada y tarea con esperas entre ellos, con los que se hace el seguimiento de una iniciativa u oportunidad hasta que responde",
  },
  tradeShow: {
    code: "`trade_shows`",
    en: "where the company stands for some days and meets people: what every lead from there is given, and what it cost",
    es: "donde la empresa está unos días y conoce a gente: lo que recibe cada iniciativa que sale de ahí, y lo que costó",
  },
  opportunity: {
    code: "`opportunities`",
    en: "a deal that may be won; the same record as its lead",
    es: "un negocio que se puede ganar; el mismo registro que su iniciativa",
  },
  stage: { code: "`stages`", en: "a column of the pipeline", es: "una columna del flujo" },
  expectedRevenue: {
    code: "`expectedRevenue`",
    en: "what a deal may bring, without taxes",
    es: "lo que puede traer una oportunidad, sin impuestos",
  },
  expectedClosing: {
    code: "`expectedClosing`",
    en: "the day on which a deal is expected to be decided",
    es: "el día en que se espera que se decida",
  },
  priority: { code: "`priority`", en: "how much it matters, in stars", es: "cuánto importa, en estrellas" },
  source: { code: "`source`", en: "where somebody heard of us", es: "por dónde nos conocieron" },
  tag: {
    code: "`tags`",
    en: "a word of one's own to find records by",
    es: "una palabra propia para encontrar registros",
  },
  lostReason: { code: "`lost_reasons`", en: "why there was no deal", es: "por qué no hubo acuerdo" },
  salesperson: { code: "`members`, `salespersonId`", en: "whose deal it is", es: "de quién es la oportunidad" },
  unassigned: { code: "`salespersonId` is null", en: "nobody's yet", es: "todavía de nadie" },
  team: { code: "`teams`", en: "a sales team, in short", es: "un equipo de ventas, abreviado" },
  salesTeam: { code: "`teams`", en: "salespeople with a leader", es: "comerciales con una persona responsable" },
  role: {
    code: "`members.role`",
    en: "salesperson, back office (Operaciones), manager (Gerente) or administrator",
    es: "comercial, operaciones, gerente o administrador",
  },
  reach: {
    code: "`members.reach`",
    en: "own and unassigned records, the team's, or all",
    es: "lo propio y lo que está sin asignar, lo del equipo o todo",
  },
  workspace: { code: "`workspaces`", en: "one company's Trato", es: "el Trato de una empresa" },
  apiKey: {
    code: "`api_keys`",
    en: "lets a program work as somebody",
    es: "permite a un programa trabajar como alguien",
  },
  contact: {
    code: "`contacts`",
    en: "a company or a person one deals with",
    es: "una empresa o persona con la que se trata",
  },
  company: {
    code: "`contacts.kind = 'company'`",
    en: "a firm, among the contacts; in the settings one's own",
    es: "un negocio, entre los contactos; en los ajustes, el propio",
  },
  person: {
    code: "`contacts.kind = 'person'`, `members`",
    en: "somebody, at a company or among colleagues",
    es: "alguien, en una empresa o entre los compañeros",
  },
  email: {
    code: "`email`",
    en: "the address; a mail itself is an e-mail, in Spanish correo",
    es: "la dirección; el mensaje es un correo",
  },
  customer: { code: "`customerId`", en: "who buys from us", es: "quien nos compra" },
  vendor: { code: "`vendor_prices`, `is_vendor`", en: "who sells to us", es: "quien nos vende" },
  activity: {
    code: "`activities`",
    en: "what is to be done or was done: call, meeting, task",
    es: "lo que hay que hacer o se hizo: llamada, reunión, tarea",
  },
  file: {
    code: "`files`",
    en: "a picture, document or recording that hangs on a record",
    es: "una foto, un documento o una grabación que cuelga de un registro",
  },
  history: {
    code: "`timeline`",
    en: "a record's diary with its notes, mails, activities",
    es: "el diario de un registro con sus notas, correos y actividades",
  },
  diary: {
    code: "`diary`",
    en: "who did what, when, before and after",
    es: "quién hizo qué, cuándo, antes y después",
  },
  outbox: {
    code: "`messages`",
    en: "mails that wait, left or failed",
    es: "correos que esperan, han salido o han fallado",
  },
  backup: {
    code: "`backups.ts`",
    en: "all that Trato keeps, in one encrypted file from which it is restored elsewhere",
    es: "todo lo que guarda Trato, en un fichero cifrado desde el que se restaura en otro sitio",
  },
  backgroundJob: {
    code: "`jobs.ts`",
    en: "what the server does by itself, a little later",
    es: "lo que el servidor hace solo, un poco después",
  },
  import: {
    code: "`imports`",
    en: "a file on its way in, row by row",
    es: "un fichero que entra, fila a fila",
  },
  sale: {
    code: "`sales`",
    en: "one document: a quotation until the customer says yes, then an order",
    es: "un solo documento: presupuesto hasta que el cliente dice sí, después pedido",
  },
  quotation: {
    code: "`sales` in draft or sent",
    en: "an offer to a customer",
    es: "una oferta a un cliente",
  },
  salesOrder: {
    code: "`sales` confirmed or done",
    en: "the same document after the customer said yes",
    es: "el mismo documento cuando el cliente ya ha dicho sí",
  },
  order: { code: "`sales` confirmed or done", en: "a sales order, in short", es: "un pedido de venta, abreviado" },
  quotationTemplate: {
    code: "`quotation_templates`",
    en: "the lines, terms and validity that a quotation begins with",
    es: "las líneas, las condiciones y el plazo con que empieza un presupuesto",
  },
  version: {
    code: "`sale_versions`",
    en: "what a quotation said when it was sent, which stays as it was",
    es: "lo que decía un presupuesto al enviarlo, que queda como era",
  },
  untaxedAmount: {
    code: "`untaxed`",
    en: "what the lines cost without taxes",
    es: "lo que cuestan las líneas sin impuestos",
  },
  tax: { code: "`taxes`", en: "what is added to the untaxed amount", es: "lo que se suma a la base imponible" },
  paymentTerms: { code: "`payment_terms`", en: "what is due when", es: "qué se paga y cuándo" },
  instalment: {
    code: "`instalments`",
    en: "one part of it: a day and an amount",
    es: "una de sus partes: un día y un importe",
  },
  validUntil: { code: "`validUntil`", en: "the last day of an offer", es: "el último día de una oferta" },
  priceList: {
    code: "`price_lists`",
    en: "rules that price products for customers",
    es: "reglas que ponen precio a los productos según el cliente",
  },
  exchangeRate: {
    code: "`exchange_rates`",
    en: "what a currency costs from a day on, until there is another rate",
    es: "lo que cuesta una moneda desde un día, hasta que haya otro tipo",
  },
  fiscalPosition: {
    code: "`fiscal_positions`",
    en: "which taxes apply to a customer",
    es: "qué impuestos se aplican a un cliente",
  },
  product: { code: "`products`", en: "what is sold and bought", es: "lo que se vende y se compra" },
  category: {
    code: "`product_categories`",
    en: "where a product stands in the catalogue",
    es: "dónde está un producto en el catálogo",
  },
  attribute: {
    code: "`product_attributes`",
    en: "what variants of a product differ by, with what it may be: a colour, a length",
    es: "en qué se distinguen las variantes de un producto, con lo que puede ser: un color, un largo",
  },
  family: {
    code: "`product_families`",
    en: "products that differ by their attributes alone, of which new ones are made when they are chosen first",
    es: "productos que solo se distinguen por sus atributos, y que se crean cuando se eligen por primera vez",
  },
  variant: {
    code: "`product_variants`",
    en: "a product of a family: one value of each of its attributes",
    es: "un producto de una familia: un valor de cada uno de sus atributos",
  },
  kit: {
    code: "`product_parts`",
    en: "goods that are made of others, sold as one and delivered by their parts",
    es: "mercancía que se compone de otra, se vende como una y se entrega por componentes",
  },
  combo: {
    code: "`combo_choices`",
    en: "goods that are made of choices, of each of which one product is picked when they are sold, at one price",
    es: "mercancía hecha de elecciones, de cada una de las cuales se elige un producto al venderla, a un solo precio",
  },
  packaging: {
    code: "`product_packagings`",
    en: "a box or pallet of a product, with how much is in it and a barcode of its own",
    es: "una caja o un palé de un producto, con lo que contiene y su propio código de barras",
  },
  unit: { code: "`units`", en: "what a quantity is counted in", es: "en qué se cuenta una cantidad" },
  goods: {
    code: "`products.kind = 'goods'`",
    en: "products that are moved, unlike services",
    es: "productos que se mueven, a diferencia de los servicios",
  },
  stock: { code: "`stock_levels`", en: "how much there is of a product", es: "cuánto hay de un producto" },
  onHand: { code: "`onHand`", en: "what is there", es: "lo que hay" },
  reserved: { code: "`reserved`", en: "what of it is promised", es: "lo que de ello está prometido" },
  free: { code: "`free`", en: "what is left", es: "lo que queda" },
  toReceive: { code: "`incoming`", en: "what vendors still bring", es: "lo que los proveedores aún tienen que traer" },
  toDeliver: { code: "`outgoing`", en: "what customers still wait for", es: "lo que los clientes aún esperan" },
  forecast: {
    code: "`forecast`",
    en: "on hand and to receive, less to deliver",
    es: "el stock real y lo que está por recibir, menos lo que está por entregar",
  },
  transfer: {
    code: "`transfers`",
    en: "a delivery, receipt, internal move or adjustment",
    es: "una entrega, una recepción, un movimiento interno o un ajuste",
  },
  delivery: { code: "`transfers` of kind `delivery`", en: "goods on their way out", es: "mercancía que sale" },
  receipt: { code: "`transfers` of kind `receipt`", en: "goods on their way in", es: "mercancía que entra" },
  return: { code: "`returnOfId`", en: "delivered goods that come back", es: "mercancía entregada que vuelve" },
  closedShort: { code: "`closed_short`", en: "finished with goods missing", es: "terminado aunque falte mercancía" },
  purchaseOrder: { code: "`purchases`", en: "what we order from a vendor", es: "lo que pedimos a un proveedor" },
  purchase: { code: "`purchases`", en: "a purchase order, in short", es: "un pedido de compra, abreviado" },
  refusal: { code: "`Refusal`", en: "a rule said no", es: "una regla ha dicho que no" },
  obstacle: { code: "`Obstacle`", en: "the same as a value", es: "lo mismo, como valor" },
};
