import type { Phrase } from "../words.ts";

export const importKinds = ["salespeople", "contacts", "products", "opportunities", "leads"] as const;
export type ImportKind = (typeof importKinds)[number];

/** How the text of a cell is read. */
export type ValueKind = "text" | "decimal" | "whole" | "date" | "country" | "flag" | "tags";

/** What a name in a cell stands for. */
export const referenceKinds = ["member", "team", "contact", "product", "category", "stage", "lostReason"] as const;
export type ReferenceKind = (typeof referenceKinds)[number];

export type ImportField = {
  id: string;
  label: Phrase;
  value: ValueKind;
  refersTo?: ReferenceKind;
  isNeeded?: boolean;
  /** How headings call it, in either language, as name keys. */
  names: readonly string[];
};

type Given = Partial<Pick<ImportField, "value" | "refersTo" | "isNeeded">>;

function field(id: string, en: string, es: string, names: string, given: Given = {}): ImportField {
  return { id, label: { en, es }, value: "text", names: names.split(" "), ...given };
}

const externalId = (names: string) =>
  field("externalId", "Number in the other system", "Número en el otro sistema", `externalid idexterno ${names}`);
const email = field("email", "E-mail", "Correo", "email mail emailaddress correo correoelectronico");
const phone = field("phone", "Telephone", "Teléfono", "phone telephone phonenumber tel telefono mobile movil");
const website = field("website", "Website", "Sitio web", "website web url sitioweb");
const jobTitle = field("jobTitle", "Job title", "Cargo", "jobtitle position function cargo puesto");
const salesperson = field(
  "salesperson",
  "Salesperson",
  "Comercial",
  "salesperson salesagent agent owner salesrep assignedto comercial vendedor responsable agente",
  { refersTo: "member" },
);
const team = field("team", "Sales team", "Equipo de ventas", "team salesteam equipo equipodeventas", {
  refersTo: "team",
});

const address = [
  field("street", "Street", "Calle", "street address address1 calle direccion domicilio"),
  field("street2", "Street, second line", "Calle, segunda línea", "street2 address2 direccion2"),
  field("city", "City", "Ciudad", "city town ciudad poblacion localidad"),
  field("zip", "Postal code", "Código postal", "zip zipcode postcode postalcode cp codigopostal"),
  field("state", "State or province", "Provincia", "state province provincia estado region"),
  field("country", "Country", "País", "country officelocation pais", { value: "country" }),
];

const salespeople = [
  field("name", "Name", "Nombre", "name salesagent salesperson agent nombre comercial vendedor agente", {
    isNeeded: true,
  }),
  email,
  { ...team, names: [...team.names, "regionaloffice", "office", "oficina", "region", "delegacion"] },
  field(
    "leader",
    "Team leader",
    "Responsable del equipo",
    "leader teamleader manager supervisor lider jefe responsable",
    {
      refersTo: "member",
    },
  ),
  externalId("id memberid userid"),
];

const contacts = [
  field(
    "name",
    "Name",
    "Nombre",
    "name account accountname companyname contact contactname customer fullname nombre cuenta cliente contacto razonsocial",
    { isNeeded: true },
  ),
  field("kind", "Company or person", "Empresa o persona", "kind type companytype tipo"),
  field("company", "Company", "Empresa", "company organization organisation empresa compania", { refersTo: "contact" }),
  jobTitle,
  email,
  phone,
  field("vat", "VAT number", "NIF", "vat vatnumber taxid nif cif nifcif dni"),
  website,
  ...address,
  field("comment", "Comment", "Comentario", "comment notes note comentario notas observaciones"),
  field("isVendor", "Is a vendor", "Es proveedor", "vendor isvendor supplier proveedor esproveedor", { value: "flag" }),
  salesperson,
  externalId("id contactid accountid"),
];

const products = [
  field("name", "Name", "Nombre", "name product productname item nombre producto articulo", { isNeeded: true }),
  field(
    "reference",
    "Reference",
    "Referencia",
    "reference ref sku code internalreference defaultcode referencia codigo",
  ),
  field("barcode", "Barcode", "Código de barras", "barcode ean ean13 gtin upc codigodebarras"),
  field("listPrice", "Price", "Precio", "price salesprice listprice saleprice unitprice precio pvp preciodeventa", {
    value: "decimal",
  }),
  field("cost", "Cost", "Coste", "cost standardprice unitcost coste costo", { value: "decimal" }),
  field("category", "Category", "Categoría", "category series family productcategory categoria familia serie", {
    refersTo: "category",
  }),
  field("kind", "Goods or service", "Bien o servicio", "kind type producttype tipo"),
  field("storable", "Kept in stock", "Se almacena", "storable stockable tracked inventory almacenable inventariable", {
    value: "flag",
  }),
  field("description", "Description", "Descripción", "description descripcion"),
  externalId("id productid"),
];

const known = [
  field("contactName", "Contact", "Contacto", "contactname contact contactperson contacto personadecontacto"),
  email,
  phone,
  website,
  jobTitle,
  ...address,
  field("source", "Source", "Origen", "source leadsource origen procedencia"),
  field("medium", "Medium", "Medio", "medium channel medio canal"),
  field("campaign", "Campaign", "Campaña", "campaign campana"),
  field("description", "Description", "Descripción", "description notes comment descripcion notas comentario"),
  field(
    "expectedRevenue",
    "Expected revenue",
    "Ingresos esperados",
    "expectedrevenue revenue amount value closevalue dealvalue importe valor ingresosesperados ingresos",
    {
      value: "decimal",
    },
  ),
  field("priority", "Priority", "Prioridad", "priority prioridad", { value: "whole" }),
  field("tags", "Tags", "Etiquetas", "tags labels etiquetas", { value: "tags" }),
  salesperson,
  team,
  field(
    "createdOn",
    "Created on",
    "Creada el",
    "createdon created createdat createdate creationdate engagedate startdate fecha fechacreacion fechadecreacion fechainicio",
    {
      value: "date",
    },
  ),
];

const outcome = [
  field("stage", "Stage or state", "Etapa o estado", "stage dealstage status etapa fase estado", { refersTo: "stage" }),
  field("closedOn", "Closed on", "Cerrada el", "closedon closed closedat closedate fechacierre fechadecierre cierre", {
    value: "date",
  }),
  field(
    "expectedClosing",
    "Expected closing",
    "Cierre previsto",
    "expectedclosing expectedclosedate duedate cierreprevisto fechaprevista",
    {
      value: "date",
    },
  ),
  field("lostReason", "Lost reason", "Razón de pérdida", "lostreason lossreason razondeperdida motivo", {
    refersTo: "lostReason",
  }),
];

const opportunities = [
  field(
    "title",
    "Title",
    "Título",
    "title name opportunity opportunityname dealname deal subject titulo nombre asunto oportunidad",
  ),
  field("customer", "Customer", "Cliente", "customer account accountname company client cliente cuenta empresa", {
    refersTo: "contact",
  }),
  field("product", "Product", "Producto", "product productname producto articulo", { refersTo: "product" }),
  ...outcome,
  ...known,
  externalId("id opportunityid dealid"),
];

const leads = [
  field("title", "Title", "Título", "title name lead leadname subject titulo nombre asunto iniciativa"),
  field("companyName", "Company", "Empresa", "companyname company account organization organisation empresa compania"),
  ...known,
  externalId("id leadid"),
];

/** What a file of each kind may tell. */
export const fieldsOf: Record<ImportKind, readonly ImportField[]> = {
  salespeople,
  contacts,
  products,
  opportunities,
  leads,
};
