import { everyday } from "../everyday.ts";
import { called, type Field, usual } from "../fields/field.ts";
import { address, person } from "./person-fields.ts";
import { terms } from "../terms.ts";

const listed = [...usual, "list"] as const;
const filtered = [...listed, "filter"] as const;

/** What is known of a company or a person, field by field. */
export const contactFields = [
  {
    name: "kind",
    kind: "choice",
    presence: "needed",
    words: called(everyday.kind, "el"),
    headings: "kind type companytype tipo",
    places: ["form", "list", "filter", "export", "import"],
    choices: [
      { value: "company", words: terms.company },
      { value: "person", words: terms.person },
    ],
  },
  {
    name: "name",
    kind: "text",
    presence: "needed",
    words: called(everyday.name, "el"),
    headings:
      "name account accountname companyname contact contactname customer fullname nombre cuenta cliente contacto razonsocial",
    places: [...listed, "sort"],
  },
  {
    name: "companyId",
    kind: "contact",
    words: called(terms.company, "la"),
    headings:
      "company organization organisation empresa compania companyname organizacion parentcompany relatedcompany empresarelacionada",
    places: [...filtered, "sort"],
  },
  { ...person.jobTitle, places: [...listed, "sort"] },
  { ...person.email, places: [...listed, "sort"] },
  { ...person.phone, places: [...listed, "sort"] },
  {
    name: "vat",
    kind: "text",
    max: 50,
    words: called(everyday.vat, "el"),
    headings: "vat vatnumber taxid nif cif nifcif dni cifnif nie vatid taxnumber numerofiscal identificacionfiscal",
    places: [...listed, "sort"],
  },
  person.website,
  address.street,
  address.street2,
  { ...address.city, places: [...listed, "filter", "sort"] },
  { ...address.zip, places: [...listed, "sort"] },
  { ...address.state, places: [...listed, "filter", "sort"] },
  { ...address.country, places: [...filtered, "sort"] },
  person.language,
  {
    name: "comment",
    kind: "long",
    words: called({ en: "Comment", es: "Comentario" }, "el"),
    headings: "comment notes note comentario notas observaciones comments remarks comentarios nota anotaciones",
  },
  {
    name: "isVendor",
    kind: "flag",
    presence: "preset",
    words: called(terms.vendor),
    told: { en: "whether it is a vendor", es: "si es proveedor" },
    headings: "vendor isvendor supplier proveedor esproveedor issupplier proveedores",
    places: [...filtered, "bulk"],
  },
  {
    name: "salespersonId",
    kind: "member",
    words: called(terms.salesperson, "el"),
    headings:
      "salesperson salesagent agent owner salesrep assignedto comercial vendedor responsable agente contactowner accountowner propietario asignadoa comercialasignado",
    places: [...filtered, "sort", "bulk"],
  },
  {
    name: "creditLimit",
    kind: "money",
    min: 0,
    words: called({ en: "Credit limit", es: "Límite de crédito" }, "el"),
    headings: "creditlimit limitedecredito limitecredito limiteriesgo riesgomaximo riesgo",
    change: "credit.set",
    merges: "least",
    places: listed,
  },
  {
    name: "fiscalPositionId",
    kind: "fiscalPosition",
    words: called(terms.fiscalPosition, "la"),
    places: ["form", "history"],
  },
  {
    name: "priceListId",
    kind: "priceList",
    words: called(terms.priceList, "la"),
    places: ["form", "history"],
  },
] as const satisfies readonly Field[];
