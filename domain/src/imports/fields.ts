import { everyday } from "../everyday.ts";
import { addressColumns } from "../contacts/address-columns.ts";
import { contactFields } from "../contacts/fields.ts";
import { person } from "../contacts/person-fields.ts";
import { called, type Field } from "../fields/field.ts";
import { without } from "../fields/field-lists.ts";
import { opportunityFields } from "../opportunities/fields.ts";
import { productFields } from "../products/fields.ts";
import { type ImportField, importFieldsOf } from "./import-fields.ts";
import { documentFields } from "./documents/document-fields.ts";
import type { DocumentKind, ImportKind } from "./kinds.ts";
import { plurals, terms } from "../terms.ts";

const created = {
  name: "createdOn",
  kind: "date",
  words: called(everyday.createdOn),
  headings:
    "createdon created creadael createdat createdate creationdate engagedate startdate fecha fechacreacion fechadecreacion fechainicio fechadeinicio fechadealta fechaalta alta date dateadded creada creado",
} as const satisfies Field;
const closed = {
  name: "closedOn",
  kind: "date",
  words: called({ en: "Closed on", es: "Cerrada el" }),
  headings: "closedon closed closedat closedate fechacierre fechadecierre cierre cerrada cerrado",
} as const satisfies Field;
const product = {
  name: "productId",
  kind: "product",
  words: called(terms.product),
  headings: "product productname producto articulo",
} as const satisfies Field;
/** Of people in two columns: it follows their name. */
const lastName = {
  name: "lastName",
  kind: "text",
  words: called(everyday.lastName),
  headings: "lastname surname familyname apellidos apellido primerapellido",
} as const satisfies Field;
const elsewhere = (headings: string) =>
  ({
    name: "externalId",
    kind: "text",
    words: called(everyday.externalNumber),
    headings: `externalid idexterno ${headings}`,
  }) as const satisfies Field;

const salespeople = importFieldsOf(
  [
    {
      name: "name",
      kind: "text",
      words: called(everyday.name),
      headings: "name salesagent salesperson agent nombre comercial vendedor agente",
    },
    person.email,
    {
      name: "teamId",
      kind: "team",
      words: called(terms.team),
      headings: "team salesteam equipo equipodeventas regionaloffice office oficina region delegacion",
    },
    {
      name: "leaderId",
      kind: "member",
      words: called({ en: "Team leader", es: "Responsable del equipo" }),
      headings: "leader teamleader manager supervisor lider jefe responsable",
    },
    elsewhere("id memberid userid"),
  ],
  { needed: ["name"] },
);

const contacts = importFieldsOf(
  [
    ...contactFields,
    ...addressColumns,
    lastName,
    elsewhere("id contactid accountid customerid idcliente codigocliente codcliente numerodecliente numerocliente"),
  ],
  {
    first: ["name"],
    also: { name: "firstname nombredepila nombrecompleto nombreyapellidos nombrefiscal nombrecomercial" },
    needed: ["name"],
  },
);

/** What there is of a product when it comes in, and who sells it. */
const supply = [
  {
    name: "stock",
    kind: "quantity",
    words: called({ en: "Opening stock", es: "Existencias iniciales" }),
    headings:
      "stock openingstock initialstock onhand qtyonhand quantityonhand stockonhand quantity qty existencias stockinicial stockactual enexistencias cantidad unidades stockdisponible",
  },
  {
    name: "vendorId",
    kind: "contact",
    words: called(terms.vendor),
    headings: "vendor supplier vendorname suppliername mainvendor proveedor proveedorhabitual nombreproveedor",
  },
  {
    name: "vendorPrice",
    kind: "price",
    words: called({ en: "Vendor’s price", es: "Precio del proveedor" }),
    headings:
      "vendorprice supplierprice purchaseprice buyingprice preciodecompra preciocompra precioproveedor preciodelproveedor",
  },
  {
    name: "vendorCode",
    kind: "code",
    words: called({ en: "Vendor’s code", es: "Código del proveedor" }),
    headings:
      "vendorcode vendorreference supplierreference suppliercode vendorsku suppliersku referenciaproveedor refproveedor codigoproveedor",
  },
] as const satisfies readonly Field[];

/** Of which family it is a variant, and which one. */
const variant = [
  {
    name: "family",
    kind: "text",
    words: called(everyday.variantFamily),
    headings: "variantfamily familiadevariantes variantof variantede parentproduct productopadre",
  },
  {
    name: "variantValues",
    kind: "text",
    words: called(everyday.variantValues),
    headings: "variantvalues valoresdelavariante valoresdevariante attributevalues valoresdeatributos",
  },
] as const satisfies readonly Field[];

/** What it is made of: "4 × Leg; 1 × Table top". */
const parts = {
  name: "parts",
  kind: "relatedProducts",
  words: called(everyday.parts, "los"),
  headings: "parts components kitparts billofmaterials bom partes despiece composicion listademateriales",
} as const satisfies Field;

/** What it is packed in: "Box: 12 (8412345678905); Pallet: 480". Written with what names other rows, when the product is there. */
const packagings = {
  name: "packagings",
  kind: "relatedProducts",
  words: called(plurals.packaging, "los"),
  headings: "packagings packaging packs boxes embalajes embalaje envases cajas",
} as const satisfies Field;

/** What is picked of it: "Desk: Pine desk / Oak desk (+150); Chairs: 4 × Wooden chair". */
const choices = {
  name: "choices",
  kind: "relatedProducts",
  words: called(everyday.choices, "las"),
  headings: "choices combochoices combo elecciones elegir opcionesdelcombo",
} as const satisfies Field;

const products = importFieldsOf(
  [...productFields, ...supply, ...variant, parts, choices, packagings, elsewhere("id productid")],
  {
    first: ["name", "reference", "barcode", "listPrice", "cost", "categoryId"],
    needed: ["name"],
  },
);

const opportunities = importFieldsOf(
  [...without(opportunityFields, ["companyName"]), product, closed, created, elsewhere("id opportunityid dealid")],
  {
    first: ["title", "customerId", "productId", "stageId", "closedOn", "expectedClosing", "lostReasonId"],
    also: { title: "opportunity opportunityname dealname deal oportunidad" },
  },
);

const leads = importFieldsOf(
  [
    ...without(opportunityFields, ["customerId", "stageId", "expectedClosing", "lostReasonId"]),
    lastName,
    created,
    elsewhere("id leadid"),
  ],
  {
    first: ["title", "companyName"],
    also: { title: "lead leadname iniciativa", contactName: "firstname nombredepila" },
  },
);

const documents = (kind: DocumentKind): ImportField[] => {
  const { header, line } = documentFields[kind];
  return importFieldsOf([...header, ...line], { needed: [partyOf[kind], "productId"] });
};

/** Whom a document of each kind is for. */
const partyOf = { quotations: "customerId", orders: "customerId", purchases: "vendorId" } as const;

/** What a file of each kind may tell. */
export const fieldsOf: Record<ImportKind, readonly ImportField[]> = {
  salespeople,
  contacts,
  products,
  opportunities,
  leads,
  quotations: documents("quotations"),
  orders: documents("orders"),
  purchases: documents("purchases"),
};

/** Fields that a row needs and none of these columns tells. A company without a person is one all the same. */
export function missingFields(kind: ImportKind, columns: readonly (string | null)[]): string[] {
  const isTold = (id: string) =>
    columns.includes(id) || (kind === "contacts" && id === "name" && columns.includes("company"));
  return fieldsOf[kind].flatMap(({ id, isNeeded }) => (isNeeded && !isTold(id) ? [id] : []));
}
