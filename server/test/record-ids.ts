import type { AnyRoute } from "../src/platform/routes.ts";
import { jsonSchema } from "../src/platform/openapi/openapi-schemas.ts";
import type { Row, Tables } from "./reach.ts";

/** Where an input names a record: ["lines", "0", "productId"]. */
export type Place = readonly string[];

type Schema = {
  format?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  additionalProperties?: Schema | boolean;
};

/** The places in which a route's input holds ids, from its own schema; the first element stands for all of a list. */
export function idPlaces({ input }: Pick<AnyRoute, "input">): Place[] {
  return placesIn(jsonSchema(input, "input"), []);
}

function placesIn(schema: Schema, place: Place): Place[] {
  if (schema.format === "uuid") return [place];
  const deeper = typeof schema.additionalProperties === "object" ? [schema.additionalProperties] : [];
  return [
    ...Object.entries(schema.properties ?? {}).flatMap(([name, part]) => placesIn(part, [...place, name])),
    ...(schema.items ? placesIn(schema.items, [...place, "0"]) : []),
    ...(schema.anyOf ?? []).flatMap((part) => placesIn(part, place)),
    ...deeper.flatMap((part) => placesIn(part, [...place, "any"])),
  ];
}

type Kind = { table: string; is?: (row: Row) => boolean };

const ofType = (type: string) => (row: Row) => row["type"] === type;
const ofKind = (kind: string) => (row: Row) => row["kind"] === kind;
const transferLine = { table: "transfer_lines" };
const member = { table: "members" };
const contact = { table: "contacts" };

/** What a name means where it is not simply the table's: `saleId` names one of the table `sales`. */
const meant: Record<string, Kind | null> = {
  lead: { table: "opportunities", is: ofType("lead") },
  opportunity: { table: "opportunities", is: ofType("opportunity") },
  card: { table: "opportunities", is: ofType("opportunity") },
  below: { table: "opportunities", is: ofType("opportunity") },
  delivery: { table: "transfers", is: ofKind("delivery") },
  receipt: { table: "transfers", is: ofKind("receipt") },
  mail: { table: "arrivals", is: ({ source }) => source === "mail" },
  line: transferLine,
  salesperson: member,
  assignee: member,
  approver: member,
  standIn: member,
  leader: member,
  customer: contact,
  vendor: contact,
  company: contact,
  otherContact: contact,
  otherOpportunity: { table: "opportunities", is: ({ type }) => type !== "pooled" },
  deliveryAddress: { table: "addresses" },
  invoiceAddress: { table: "addresses" },
  contactPerson: contact,
  except: contact,
  buyer: contact,
  reason: { table: "lost_reasons" },
  enrolment: { table: "sequence_enrolments" },
  signature: { table: "sale_signatures" },
  rule: { table: "assignment_rules" },
  run: { table: "team_draw_runs" },
  tradeShow: { table: "trade_shows" },
  list: { table: "lead_lists" },
  template: { table: "mail_templates" },
  category: { table: "product_categories" },
  parent: { table: "product_categories" },
  attribute: { table: "product_attributes" },
  family: { table: "product_families" },
  // values of an attribute, which have no table of their own
  value: null,
  values: null,
  addedValue: null,
  other: null,
  group: { table: "tax_groups" },
  children: { table: "taxes" },
  baseList: { table: "price_lists" },
  // rates that came together, which have no table of their own
  batch: null,
  from: { table: "taxes" }, // what a fiscal position changes, and into what
  to: { table: "taxes" },
  services: { table: "taxes" },
  optional: { table: "products" },
  accessory: { table: "products" },
  replacement: { table: "products" },
  purchaseUnit: { table: "units" },
  reference: { table: "units" },
  purchaseTax: { table: "taxes" },
  paymentTerms: { table: "payment_terms" },
  // whatever records a list shows
  ids: null,
  moveTo: { table: "stages" },
  subject: { table: "opportunities" },
  // a new record's own id, and names in a spreadsheet that stand for records of any kind
  "": null,
  choice: { table: "combo_choices" },
  choiceGroup: null, // which lines are alternatives to each other
  number: null, // which version of a document
  after: null, // a line of the same document
  any: null,
};

/** Which records a place names: a table and some of its rows. Null where it names none that exists already. */
export function kindAt(place: Place, tables: Tables): Kind | null {
  const name = place.findLast((part) => !/^\d+$/.test(part)) ?? "";
  const singular = name.replace(/Ids?$/, "").replace(/^id$/, "");
  const known = meant[singular];
  if (known !== undefined) return known;
  const snake = singular.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const table = [`${snake}s`, `${snake}es`, snake.replace(/y$/, "ies")].find((candidate) => tables.has(candidate));
  if (!table) throw new Error(`say in server/test/record-ids.ts what ${place.join(".")} names`);
  return { table };
}

/** The rows that a place of an input may name. */
export function rowsAt(place: Place, among: Tables): Row[] {
  const kind = kindAt(place, among);
  const rows = kind ? (among.get(kind.table) ?? []) : [];
  return kind?.is ? rows.filter(kind.is) : rows;
}

/** The input with an id put in its place; lists and objects on the way are made where they are missing. */
export function withId(input: unknown, place: Place, id: string): unknown {
  const [first, ...rest] = place;
  if (first === undefined) return id;
  if (first === "0") {
    const list = Array.isArray(input) ? input : [];
    return [withId(list[0], rest, id), ...list.slice(1)];
  }
  const object = typeof input === "object" && input !== null ? (input as Record<string, unknown>) : {}; // an object, as checked
  return { ...object, [first]: withId(object[first], rest, id) };
}

/** Whether the input holds an id in this place already. */
export function holdsId(input: unknown, [first, ...rest]: Place): boolean {
  if (first === undefined) return typeof input === "string";
  if (typeof input !== "object" || input === null) return false;
  return holdsId((input as Record<string, unknown>)[first], rest); // a list's elements go by their numbers
}
