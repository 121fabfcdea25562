import { choiceWords } from "../../documents/choices/choice-words.ts";
import { periods, periodWords } from "../../documents/recurring/periods.ts";
import { everyday } from "../../everyday.ts";
import { called, type Field } from "../../fields/field.ts";
import { plurals, terms } from "../../terms.ts";

const notes = { en: "Notes", es: "Notas" };

/** What a line of a document tells, in every row. */
export const documentLine = [
  {
    name: "productId",
    kind: "product",
    words: called(terms.product),
    headings:
      "product productname item articulo producto reference ref sku referencia refarticulo referenciaarticulo referenciaproducto codigoarticulo codarticulo codigo itemcode barcode codigodebarras",
  },
  {
    name: "description",
    kind: "long",
    words: called(everyday.description),
    headings: "description descripcion concepto detalle product producto articulo itemdescription linea texto",
  },
  {
    name: "quantity",
    kind: "quantity",
    words: called(everyday.quantity),
    headings: "quantity qty units cantidad cant uds unidades orderedqty cantidadpedida",
  },
  {
    name: "unitId",
    kind: "unit",
    words: called(terms.unit),
    headings: "uom unitofmeasure measure unidadmedida unidaddemedida um udm medida unitname",
  },
  {
    name: "unitPrice",
    kind: "price",
    words: called(everyday.price),
    headings: "price unitprice precio preciounitario preciounidad pvp precioud pu costeunitario unitcost",
  },
  {
    name: "discount",
    kind: "percent",
    words: called(everyday.discount),
    headings: "discount disc dto descuento dtopct dct pctdto",
  },
  {
    name: "taxIds",
    kind: "taxes",
    words: called(plurals.tax),
    headings: "tax vat vatrate taxrate iva tipoiva tipodeiva pctiva impuesto",
  },
] as const satisfies readonly Field[];

/** What a line of what is sold tells besides. */
const saleLine = [
  ...documentLine,
  {
    name: "picks",
    kind: "long",
    words: called(everyday.picked),
    headings: "picks picked combopicks comboitems elegido elegidos elegidoenelcombo articuloselegidos",
  },
  {
    name: "section",
    kind: "text",
    words: called(everyday.section),
    headings: "section chapter seccion capitulo apartado",
  },
  {
    name: "sectionDiscount",
    kind: "percent",
    words: called(everyday.sectionDiscount),
    headings: "sectiondiscount dtoseccion descuentoseccion descuentodeseccion descuentodelaseccion",
  },
  {
    name: "choice",
    kind: "choice",
    words: called(everyday.choice),
    headings: "choice optional option opcional opcion eleccion",
    choices: [
      { value: "counted", words: everyday.counted },
      { value: "option", words: choiceWords.option },
      { value: "alternative", words: choiceWords.alternative },
    ],
  },
  {
    name: "choiceGroup",
    kind: "text",
    words: called(everyday.choiceGroup),
    headings: "choicegroup alternativegroup alternatives grupodealternativas grupoalternativas alternativas",
  },
  {
    name: "period",
    kind: "choice",
    words: called(everyday.period),
    headings: "period periodicity recurrence billingperiod periodo periodicidad recurrencia",
    choices: periods.map((value) => ({ value, words: periodWords[value] })),
  },
] as const satisfies readonly Field[];

/** A discount on the whole. */
const wholeDiscount = {
  name: "wholeDiscount",
  kind: "percent",
  words: called(everyday.wholeDiscount),
  headings: "wholediscount documentdiscount globaldiscount dtoglobal descuentoglobal descuentogeneral",
} as const satisfies Field;

const number = (headings: string) =>
  ({
    name: "externalId",
    kind: "text",
    words: called(everyday.number),
    headings: `externalid idexterno id number no numero num nº document documentnumber documento ndocumento nºdocumento numerodocumento ${headings}`,
  }) as const satisfies Field;

const state = {
  name: "state",
  kind: "text",
  words: called(everyday.state),
  headings: "state status estado situacion",
} as const satisfies Field;

/** The day of the document itself: when it was made, and ordered where it is an order. */
const madeOn = {
  name: "createdOn",
  kind: "date",
  words: called(everyday.date),
  headings:
    "date orderdate dateorder quotationdate quotedate documentdate createdon created fecha fechapedido fechadepedido fechapresupuesto fechadepresupuesto fechadocumento fechaemision fechadeemision fechacompra fechaalta",
} as const satisfies Field;

/** The currency of its amounts: a file is read in the workspace's. */
const currency = {
  name: "currency",
  kind: "text",
  words: called(everyday.currency),
  headings: "currency currencycode ordercurrency moneda divisa codigomoneda codigodivisa",
} as const satisfies Field;

const saleHeader = [
  madeOn,
  currency,
  {
    name: "customerId",
    kind: "contact",
    words: called(terms.customer),
    headings: "customer client account cliente nombrecliente razonsocial customername partner billto",
  },
  {
    name: "salespersonId",
    kind: "member",
    words: called(terms.salesperson),
    headings: "salesperson salesagent owner comercial vendedor agente responsable",
  },
  {
    name: "customerReference",
    kind: "text",
    words: called(everyday.customerReference),
    headings:
      "customerreference customerref clientreference yourreference po purchaseorder referenciacliente refcliente sureferencia supedido",
  },
  {
    name: "deliveryDate",
    kind: "date",
    words: called(everyday.deliveryDate),
    headings: "deliverydate deliveron promiseddate fechaentrega fechadeentrega entrega",
  },
  {
    name: "terms",
    kind: "long",
    words: called(notes),
    headings: "terms notes remarks comments notas observaciones comentarios condiciones",
  },
  state,
] as const satisfies readonly Field[];

const validUntil = {
  name: "validUntil",
  kind: "date",
  words: called(terms.validUntil),
  headings: "validuntil expires expirydate validohasta validez caduca vencimiento",
} as const satisfies Field;

const purchaseHeader = [
  madeOn,
  currency,
  {
    name: "vendorId",
    kind: "contact",
    words: called(terms.vendor),
    headings: "vendor supplier vendorname suppliername proveedor nombreproveedor partner",
  },
  {
    name: "vendorReference",
    kind: "text",
    words: called(everyday.vendorReference),
    headings:
      "vendorreference supplierreference supplierref yourreference referenciaproveedor refproveedor sureferencia",
  },
  {
    name: "expectedAt",
    kind: "date",
    words: called(everyday.expectedOn),
    headings:
      "expected expectedon expecteddate arrival deliverydate fechaprevista prevista entrega fechaentrega fechadeentrega",
  },
  {
    name: "note",
    kind: "long",
    words: called(notes),
    headings: "note notes remarks comments notas observaciones comentarios",
  },
  state,
] as const satisfies readonly Field[];

/** What each kind of document tells once, for all of its rows, and then line by line. */
export const documentFields = {
  quotations: {
    header: [
      number(
        "quotation quote quotationnumber quotenumber presupuesto npresupuesto nºpresupuesto numeropresupuesto oferta noferta nºoferta",
      ),
      ...saleHeader,
      wholeDiscount,
      validUntil,
    ],
    line: saleLine,
  },
  orders: {
    header: [
      number("order ordernumber orderid salesorder pedido npedido nºpedido numeropedido numerodepedido pedidodeventa"),
      ...saleHeader,
      wholeDiscount,
    ],
    line: saleLine,
  },
  purchases: {
    header: [
      number(
        "order ordernumber orderid purchase purchaseorder po pedido npedido nºpedido numeropedido numerodepedido compra ncompra nºcompra pedidodecompra",
      ),
      ...purchaseHeader,
    ],
    line: documentLine,
  },
} as const satisfies Record<string, { header: readonly Field[]; line: readonly Field[] }>;
