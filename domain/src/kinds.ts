import { everyday } from "./everyday.ts";
import type { Verb } from "./permissions.ts";
import { plurals, terms } from "./terms.ts";
import type { Pair } from "./words.ts";

/** What may be written about a record, or hung on it. */
export type Writing = "note" | "activity" | "call" | "email" | "file";

/** Who reaches the records of a kind: everybody in the workspace, whoever reaches the deal that they belong to, or certain roles. */
type Reach = "everybody" | "deal" | "role";

type FirstStep = "company" | "team" | "import" | "product" | "quotation";

type Facts = {
  /** What one record is called, and what many are where the diary offers them. */
  one?: Pair<string>;
  many?: Pair<string>;
  /** The kind whose records these are too, seen from one side: a lead is an opportunity. */
  of?: string;
  /** The part of an address that pages and routes share: `/opportunities/:opportunityId`. */
  path?: string;
  /** Where a record's own name stands; of a document without a number yet, the contact that it is for; and there the person. */
  named?: { table: string; column: string; party?: string; person?: string };
  /** What its numbers begin with. */
  prefix?: string;
  takes?: readonly Writing[];
  /** Live events tell of its changes, and whom. */
  reach?: Reach;
  /** The diary tells of it. */
  isTold?: true;
  /** Records of it may turn out to be one and the same, and are merged. */
  isMerged?: true;
  /** The search finds it. */
  isFound?: true;
  /** Two of them may be the same; they are compared with each other. */
  isCompared?: true;
  /** Others may keep a copy of its records: it is noted when each changed last. */
  isCopied?: true;
  /** Who reads one, where it is told to other systems. */
  readBy?: Verb;
  /** Files of it may go along with quotations. */
  hasDatasheets?: true;
  /** Its documents ask for goods, which stock then moves: out to a customer, or in from a vendor. */
  movesGoods?: "out" | "in";
  /** Which letters one writes about one, and of which there are templates. */
  letters?: Record<string, Pair<string>>;
  /** Which of a company's first steps may be taken when one is made or changed. */
  begins?: readonly FirstStep[];
};

const letters = {
  opportunity: { en: "Lead or opportunity", es: "Iniciativa u oportunidad" },
  acceptedOrder: { en: "Customer's yes", es: "Aceptación del cliente" },
  changedOrder: { en: "Changed order", es: "Pedido con cambios" },
  delivery: everyday.deliveryNote,
} satisfies Record<string, Pair<string>>;

/** Every kind of record, in the order in which they are offered. What depends on the kind is derived from here; the database keeps its own part in `app.kinds`. */
export const kinds = {
  opportunity: {
    one: terms.opportunity,
    many: { en: "Leads and opportunities", es: "Iniciativas y oportunidades" },
    path: "opportunities",
    named: { table: "opportunities", column: "title" },
    takes: ["note", "activity", "call", "email", "file"],
    letters: { opportunity: letters.opportunity },
    reach: "deal",
    isTold: true,
    isMerged: true,
    isFound: true,
    isCompared: true,
    isCopied: true,
    readBy: "opportunity.read",
  },
  lead: {
    of: "opportunity",
    one: terms.lead,
    path: "leads",
    isFound: true,
  },
  sale: {
    one: terms.sale,
    many: plurals.sale,
    path: "sales",
    named: { table: "sales", column: "number", party: "customer_id", person: "contact_person_id" },
    prefix: "S",
    takes: ["note", "activity", "call", "email", "file"],
    letters: {
      quotation: terms.quotation,
      order: terms.order,
      acceptedOrder: letters.acceptedOrder,
      changedOrder: letters.changedOrder,
    },
    reach: "deal",
    isTold: true,
    isFound: true,
    movesGoods: "out",
    begins: ["quotation"],
    isCopied: true,
    readBy: "sale.read",
  },
  contact: {
    one: terms.contact,
    many: plurals.contact,
    path: "contacts",
    named: { table: "contacts", column: "name" },
    takes: ["note", "activity", "call", "email", "file"],
    letters: { contact: terms.contact },
    reach: "everybody",
    isTold: true,
    isMerged: true,
    isFound: true,
    isCompared: true,
    isCopied: true,
    readBy: "contact.read",
  },
  product: {
    one: terms.product,
    many: plurals.product,
    path: "products",
    named: { table: "products", column: "name" },
    takes: ["note", "activity", "file"],
    reach: "everybody",
    isTold: true,
    isFound: true,
    begins: ["product"],
    hasDatasheets: true,
    isCopied: true,
    readBy: "product.read",
  },
  purchase: {
    one: terms.purchaseOrder,
    many: plurals.purchase,
    path: "purchases",
    named: { table: "purchases", column: "number", party: "vendor_id" },
    prefix: "P",
    takes: ["note", "activity", "call", "email", "file"],
    letters: { purchase: terms.purchaseOrder },
    reach: "role",
    isTold: true,
    isFound: true,
    movesGoods: "in",
    isCopied: true,
    readBy: "purchase.read",
  },
  transfer: {
    many: { en: "Deliveries and receipts", es: "Entregas y recepciones" },
    named: { table: "transfers", column: "number" },
    takes: ["file"],
    reach: "deal",
    isTold: true,
    isCopied: true,
    readBy: "stock.read",
  },
  delivery: {
    of: "transfer",
    one: terms.delivery,
    many: plurals.delivery,
    path: "deliveries",
    prefix: "OUT",
    letters: { delivery: letters.delivery },
  },
  receipt: { of: "transfer", one: terms.receipt, many: plurals.receipt, path: "receipts", prefix: "IN" },
  internal: { of: "transfer", many: { en: "Internal moves", es: "Movimientos internos" }, prefix: "INT" },
  adjustment: { of: "transfer", many: { en: "Stock adjustments", es: "Ajustes de existencias" }, prefix: "ADJ" },
  member: {
    many: plurals.person,
    named: { table: "members", column: "name" },
    reach: "everybody",
    isTold: true,
    begins: ["team"],
  },
  account: { of: "member", one: { en: "An account", es: "Una cuenta" }, takes: ["email"] },
  team: {
    many: plurals.team,
    named: { table: "teams", column: "name" },
    reach: "everybody",
    isTold: true,
  },
  setting: { many: everyday.settings, reach: "everybody", isTold: true, begins: ["company", "team"] },
  activity: { reach: "deal" },
  message: { reach: "role" },
  arrival: {
    many: plurals.arrival,
    named: { table: "arrivals", column: "title" },
    reach: "role",
    isTold: true,
  },
  import: { named: { table: "imports", column: "file_name" }, reach: "role", begins: ["import"] },
  bulkChange: { reach: "role" },
  notice: { reach: "role" },
  timeline: { reach: "deal" },
} as const satisfies Record<string, Facts>;

export type Kind = keyof typeof kinds;

type FactsOf<K extends Kind> = (typeof kinds)[K];
export type KindHaving<Fact extends keyof Facts> = { [K in Kind]: Fact extends keyof FactsOf<K> ? K : never }[Kind];

/** What live events tell of. */
export type ChangeKind = KindHaving<"reach">;
/** What the diary tells of. */
export type SubjectKind = KindHaving<"isTold">;
export type FoundKind = KindHaving<"isFound">;
export type NumberedKind = KindHaving<"prefix">;
export type CopiedKind = KindHaving<"isCopied">;
export type OriginKind = KindHaving<"movesGoods">;
export type PageKind = KindHaving<"path">;

type LettersOf<K extends Kind> =
  FactsOf<K> extends { letters: infer Letters extends object } ? keyof Letters & string : never;
/** What a letter is written for. */
export type LetterUse = { [K in Kind]: LettersOf<K> }[Kind];
export type LetterKind = KindHaving<"letters">;

export type KindTaking<What extends Writing> = {
  [K in Kind]: FactsOf<K> extends { takes: readonly (infer Taken)[] } ? (What extends Taken ? K : never) : never;
}[Kind];
/** What has a history to write in. */
export type AboutKind = KindTaking<"note">;

const allKinds = Object.keys(kinds) as Kind[]; // the keys of the catalogue
const factsOf = (kind: Kind): Facts => kinds[kind];

export function has<Fact extends keyof Facts>(kind: Kind, fact: Fact): kind is KindHaving<Fact> {
  return fact in kinds[kind];
}

export function takes<What extends Writing>(kind: Kind, what: What): kind is KindTaking<What> {
  return factsOf(kind).takes?.includes(what) ?? false;
}

export function kindsHaving<Fact extends keyof Facts>(fact: Fact): KindHaving<Fact>[] {
  return allKinds.filter((kind) => has(kind, fact));
}

export function kindsTaking<What extends Writing>(what: What): KindTaking<What>[] {
  return allKinds.filter((kind) => takes(kind, what));
}

/** The kind of the record itself: its own, or the one of which it is a side. */
export type RecordKind<K extends Kind> = K extends Kind
  ? FactsOf<K> extends { of: infer Whole extends Kind }
    ? Whole
    : K
  : never;

export function recordKind<K extends Kind>(kind: K): RecordKind<K> {
  return (factsOf(kind).of ?? kind) as RecordKind<K>; // as the catalogue has it
}

/** Whose routes take it: a lead takes what an opportunity does. */
export type AddressTaking<What extends Writing> = {
  [K in PageKind]: RecordKind<K> extends KindTaking<What> ? K : never;
}[PageKind];

export function addressesTaking<What extends Writing>(what: What): AddressTaking<What>[] {
  return kindsHaving("path").filter((kind) => takes(recordKind(kind), what)) as AddressTaking<What>[]; // as just asked
}

export type IdName<K extends Kind> = `${K}Id`;

/** "POST /sales/:saleId/notes" */
export type RouteOf<Method extends string, K extends PageKind, Ending extends string> = K extends PageKind
  ? `${Method} /${FactsOf<K>["path"]}/:${IdName<K>}/${Ending}`
  : never;

export function routeOf<Method extends string, K extends PageKind, Ending extends string>(
  method: Method,
  kind: K,
  ending: Ending,
): RouteOf<Method, K, Ending> {
  return `${method} /${kinds[kind].path}/:${kind}Id/${ending}` as RouteOf<Method, K, Ending>; // the same text as a type
}
