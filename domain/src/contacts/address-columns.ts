import { everyday } from "../everyday.ts";
import { called, type Field } from "../fields/field.ts";
import { address } from "./person-fields.ts";

const addressName = {
  name: "name",
  kind: "text",
  words: { en: "Address name", es: "Nombre de la dirección" },
  headings: "name addressname nombre nombredireccion destinatario recipient",
} as const satisfies Field;

const parts: readonly Field[] = [addressName, ...Object.values(address)];

/** Of these kinds the first address has columns of its own in a file: what stands before and behind a part's own headings. */
const said = {
  delivery: {
    whole: everyday.deliveryAddress,
    before:
      "delivery deliveryaddress shipping shippingaddress shipto entrega envio direcciondeentrega direcciondeenvio",
    behind: "delivery shipping entrega deentrega envio deenvio",
  },
  invoice: {
    whole: everyday.invoiceAddress,
    before:
      "invoice invoiceaddress invoicing billing billingaddress billto factura facturacion direcciondefactura direcciondefacturacion",
    behind: "invoice billing factura defactura facturacion defacturacion",
  },
} as const;

type ColumnKind = keyof typeof said;
export const columnKinds = Object.keys(said) as ColumnKind[]; // its own keys

/** The parts of an address of a kind, each with the column that it stands in: "delivery.street". */
export const partsOf = (kind: ColumnKind): { part: string; column: string }[] =>
  parts.map(({ name }) => ({ part: name, column: `${kind}.${name}` }));

/** What has no columns of its own: a second one of a kind, and those for something else. */
export const furtherAddresses = {
  name: "furtherAddresses",
  kind: "long",
  words: called({ en: "Further addresses", es: "Más direcciones" }),
  headings: "furtheraddresses otheraddresses otrasdirecciones",
} as const satisfies Field;

/** The delivery and invoice addresses of a contact, as columns of a file of contacts. */
export const addressColumns: readonly Field[] = [...columnKinds.flatMap(columnsFor), furtherAddresses];

function columnsFor(kind: ColumnKind): Field[] {
  const { whole, before, behind } = said[kind];
  const [english, spanish] = [whole.en.replace(/ address$/, ""), whole.es.replace(/^Dirección /, "")];
  return parts.map(({ within: _, ...part }) => ({
    ...part,
    name: `${kind}.${part.name}`,
    words: {
      en: `${english} ${part.words.en.toLowerCase()}`,
      es: part.words.es.replace(/^[^,]+/, `$& ${spanish}`),
    },
    headings: wordsIn(part.headings)
      .flatMap((own) => [...wordsIn(before).map((word) => word + own), ...wordsIn(behind).map((word) => own + word)])
      .join(" "),
  }));
}

function wordsIn(text = ""): string[] {
  return text.split(" ");
}
