import { everyday } from "../everyday.ts";
import { kinds } from "../kinds.ts";
import { mayDo, type Role, type Verb, verbs } from "../permissions.ts";
import { plurals } from "../terms.ts";
import type { Pair } from "../words.ts";

/** What of the work a key may be kept to: in each, it may read, or read and change. */
export const areas = {
  contacts: plurals.contact,
  opportunities: kinds.opportunity.many,
  sales: plurals.sale,
  payments: everyday.payments,
  products: { en: "Products, prices and taxes", es: "Productos, precios e impuestos" },
  costs: { en: "Costs and margins", es: "Costes y márgenes" },
  stock: { en: "Stock and deliveries", es: "Existencias y entregas" },
  purchases: plurals.purchase,
  activities: { en: "Activities, notes and notices", es: "Actividades, notas y avisos" },
  messages: { en: "Mails, templates and sequences", es: "Correos, plantillas y secuencias" },
  files: everyday.files,
  search: { en: "Search in everything", es: "Búsqueda en todo" },
  capture: { en: "Where leads come in", es: "Vías de entrada de iniciativas" },
  imports: { en: "Imports", es: "Importaciones" },
  deletion: everyday.deletedRecords,
  personalData: { en: "A person's data, and its erasure", es: "Datos de una persona y su eliminación" },
  people: { en: "People and teams", es: "Personas y equipos" },
  agents: { en: "Programs that work for one", es: "Programas que trabajan en su nombre" },
  keys: plurals.apiKey,
  settings: { en: "Settings of the company", es: "Configuración de la empresa" },
} satisfies Record<string, Pair<string>>;
export type Area = keyof typeof areas;

/** To which area each verb of the matrix belongs: a new one does not compile without. */
export const areaOf = {
  "workspace.read": "settings",
  "workspace.edit": "settings",
  "member.read": "people",
  "member.manage": "people",
  "team.manage": "people",
  "agent.work": "agents",
  "agent.undo": "agents",
  "agent.approve": "agents",
  "agent.configure": "agents",
  "apiKey.manage": "keys",
  "job.read": "settings",
  "provider.manage": "settings",
  "backup.manage": "settings",
  "diary.read": "settings",
  "status.read": "settings",
  "contact.read": "contacts",
  "contact.edit": "contacts",
  "credit.set": "contacts",
  "credit.exceed": "sales",
  "opportunity.read": "opportunities",
  "opportunity.edit": "opportunities",
  "opportunity.assign": "opportunities",
  "record.delete": "deletion",
  "personalData.manage": "personalData",
  "lead.receive": "opportunities",
  "pool.manage": "opportunities",
  "arrival.read": "capture",
  "arrival.settle": "capture",
  "tradeShow.edit": "capture",
  "mailbox.manage": "capture",
  "mailbox.connect": "messages",
  "webhook.manage": "capture",
  "outgoingWebhook.manage": "keys",
  "webForm.read": "capture",
  "webForm.edit": "capture",
  "pipeline.configure": "settings",
  "sequence.edit": "messages",
  "activity.read": "activities",
  "activity.edit": "activities",
  "notice.read": "activities",
  "file.read": "files",
  "file.edit": "files",
  "message.read": "messages",
  "message.send": "messages",
  "mail.manage": "settings",
  "mailTemplate.edit": "messages",
  "product.read": "products",
  "product.edit": "products",
  "product.seeCosts": "costs",
  "variant.choose": "products",
  "tax.read": "products",
  "tax.edit": "products",
  "priceList.read": "products",
  "priceList.edit": "products",
  "exchangeRate.read": "products",
  "exchangeRate.edit": "products",
  "stock.read": "stock",
  "stock.adjust": "stock",
  "delivery.validate": "stock",
  "purchase.read": "purchases",
  "purchase.edit": "purchases",
  "sale.read": "sales",
  "sale.edit": "sales",
  "sale.send": "sales",
  "sale.confirm": "sales",
  "sale.cancel": "sales",
  "sale.approve": "sales",
  "approval.withdraw": "sales",
  "approval.configure": "settings",
  "service.deliver": "sales",
  "payment.record": "payments",
  "payment.refund": "payments",
  "payment.configure": "settings",
  "terms.edit": "settings",
  "quotationTemplate.edit": "sales",
  "salesTarget.set": "sales",
  "import.run": "imports",
  "report.read": "search",
} as const satisfies Record<Verb, Area>;

/** What is only looked at: whoever may change an area may look at it too. */
const onlyRead = ["costs", "search"] as const satisfies readonly Area[];
type OnlyRead = (typeof onlyRead)[number];

export type ScopeMode = "read" | "write";
export type Scope = `${Area}:read` | `${Exclude<Area, OnlyRead>}:write`;

/** Every area, as they are listed. */
export const areaNames = Object.keys(areas) as Area[]; // the keys of the areas

export const hasChanges = (area: Area): area is Exclude<Area, OnlyRead> =>
  !(onlyRead as readonly Area[]).includes(area);

/** Every scope that a key may be given, in the order of the areas. */
export const scopes: readonly Scope[] = areaNames.flatMap((area): Scope[] =>
  hasChanges(area) ? [`${area}:read`, `${area}:write`] : [`${area}:read`],
);

export const isScope = (given: unknown): given is Scope => (scopes as readonly unknown[]).includes(given);

/** Verbs that change nothing. */
const isReading = (verb: Verb): boolean => verb.endsWith(".read") || verb === "product.seeCosts";

/** The scope that a verb asks for; asked for by an address that only reads, reading is enough. Whose it is and where every key may ask: null. */
export function scopeOf(verb: Verb, mode: ScopeMode = isReading(verb) ? "read" : "write"): Scope | null {
  if (verb === "workspace.read" && mode === "read") return null;
  const area = areaOf[verb];
  return mode === "write" && hasChanges(area) ? `${area}:write` : `${area}:read`;
}

/** Whether a key that was given these scopes (null: all) has what is asked for. To change something is to see it. */
export function hasScope(given: readonly Scope[] | null | undefined, scope: Scope | null): boolean {
  return !given || scope === null || given.includes(scope) || given.includes(scope.replace(":read", ":write") as Scope); // of what only reads there is none
}

/** The areas in which somebody of this role may do anything at all. */
export function areasOfRole(role: Role): Area[] {
  const theirs = new Set<Area>(verbs.filter((verb) => mayDo(role, verb)).map((verb) => areaOf[verb]));
  return areaNames.filter((area) => theirs.has(area));
}

export const areaIn = (scope: Scope): Area => scope.slice(0, scope.indexOf(":")) as Area; // as every scope is written

/** "Contacts: read", as a person says it. */
export function scopeWords(scope: Scope): Pair<string> {
  const [area, mode] = scope.split(":") as [Area, ScopeMode]; // as every scope is written
  return {
    en: `${areas[area].en}: ${mode === "read" ? "see" : "see and change"}`,
    es: `${areas[area].es}: ${mode === "read" ? "consultar" : "consultar y cambiar"}`,
  };
}
