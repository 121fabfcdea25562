import { everyday } from "../everyday.ts";
import { kinds } from "../kinds.ts";
import { areaOfVerb, mayDo, type Role, type Verb, verbs } from "../permissions.ts";
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

/** To which of them each verb of the matrix belongs. */
const areaOf: Record<Verb, Area> = areaOfVerb;

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
