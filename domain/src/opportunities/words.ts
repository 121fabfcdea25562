import { everyday } from "../everyday.ts";
import { terms } from "../terms.ts";
import type { Language, Pair, Phrases } from "../words.ts";

/** Why something cannot be done with a lead or an opportunity. */
export const opportunityRefusals = {
  "opportunity.not_converted": {
    en: "It is still a lead. Convert it to an opportunity first.",
    es: "Todavía es una iniciativa. Conviértela antes en oportunidad.",
  },
  "opportunity.converted": { en: "It already is an opportunity.", es: "Ya es una oportunidad." },
  "lead.pooled": {
    en: "It waits in the pool. Give it out first.",
    es: "Espera en la bolsa. Repártela antes.",
  },
  "lead.not_pooled": { en: "It does not wait in the pool any more.", es: "Ya no espera en la bolsa." },
  "lead.begun": {
    en: "Somebody has begun with it: it stays where it is.",
    es: "Alguien ya ha empezado con ella: se queda donde está.",
  },
  "opportunity.open": { en: "It is open: neither won nor lost.", es: "Está abierta: ni ganada ni perdida." },
  "opportunity.won": { en: "It has already been won.", es: "Ya está ganada." },
  "opportunity.lost": { en: "It is lost. Restore it first.", es: "Está perdida. Recupérala antes." },
  "opportunity.archived": { en: "It is archived. Restore it first.", es: "Está archivada. Recupérala antes." },
  "opportunity.no_won_stage": {
    en: "There is no stage for what is won. Add one to the pipeline.",
    es: "No hay ninguna etapa para lo ganado. Añade una al flujo.",
  },
  "opportunity.salesperson_unfit": {
    en: (d) => `${String(d["name"])} does not sell: the role does not allow it.`,
    es: (d) => `${String(d["name"])} no puede vender: su rol no lo permite.`,
  },
  "opportunity.without_customer": {
    en: "A quotation needs a customer. Choose one, or create it.",
    es: "Un presupuesto necesita un cliente. Elige uno o créalo.",
  },
  "lost_reason.archived": {
    en: (d) => `The reason “${String(d["name"])}” is no longer used.`,
    es: (d) => `El motivo «${String(d["name"])}» ya no se usa.`,
  },
  "stage.used": {
    en: (d) => `Still in “${String(d["name"])}”: ${heldIn("en", d)}. Delete it, and choose the stage that they go to.`,
    es: (d) => `En «${String(d["name"])}» hay ${heldIn("es", d)}. Elimínala y elige la etapa a la que pasan.`,
  },
  "stage.last": {
    en: "A pipeline needs a stage for what is still open.",
    es: "Un flujo necesita una etapa para lo que sigue abierto.",
  },
  "stage.not_all": { en: "Name every stage once.", es: "Indica todas las etapas, cada una una vez." },
  "stage.name_taken": {
    en: (d) => `There is a stage “${String(d["name"])}” already.`,
    es: (d) => `Ya hay una etapa «${String(d["name"])}».`,
  },
  "lost_reason.name_taken": {
    en: (d) => `There is a reason “${String(d["name"])}” already.`,
    es: (d) => `Ya existe el motivo «${String(d["name"])}».`,
  },
} satisfies Phrases;

/** How many records of which state a stage holds, as a sentence counts them. */
function heldIn(language: Language, held: Readonly<Record<string, unknown>>): string {
  const told = Object.entries(heldWords).flatMap(([state, { en, es }]) => {
    const count = held[state];
    const [one, many] = language === "es" ? es : en;
    return count === 0 ? [] : [`${String(count)} ${count === 1 ? one : many}`];
  });
  return new Intl.ListFormat(language).format(told);
}

const heldWords = {
  leads: { en: ["lead", "leads"], es: ["iniciativa", "iniciativas"] },
  open: { en: ["open opportunity", "open opportunities"], es: ["oportunidad abierta", "oportunidades abiertas"] },
  won: { en: ["won opportunity", "won opportunities"], es: ["oportunidad ganada", "oportunidades ganadas"] },
  lost: { en: ["lost record", "lost records"], es: ["registro perdido", "registros perdidos"] },
} as const satisfies Record<string, Pair<readonly [string, string]>>;

export const opportunityTypes = {
  lead: terms.lead,
  opportunity: terms.opportunity,
  pooled: { en: "In the pool", es: "En la bolsa" },
} satisfies Phrases;

export const opportunityStates = {
  open: { en: "Open", es: "Abierta" },
  won: everyday.isWon,
  lost: everyday.isLost,
  archived: everyday.archivedOne,
} satisfies Phrases;

/** What scoring compares, as a person says it. */
export const scoringVariableNames = {
  stage: terms.stage,
  country: everyday.country,
  state: everyday.province,
  email: terms.email,
  phone: everyday.phone,
  source: terms.source,
  language: everyday.language,
  tag: terms.tag,
} satisfies Phrases;

export const contactQualities = {
  correct: { en: "Can be right", es: "Parece correcto" },
  incorrect: { en: "Cannot be right", es: "No puede ser correcto" },
  missing: { en: "Missing", es: "Falta" },
} satisfies Phrases;

/** How a probability came about. */
export const scoreRules = {
  no_stage: { en: "It stands in no stage yet.", es: "Todavía no está en ninguna etapa." },
  won_stage: { en: "It stands in a won stage.", es: "Está en una etapa ganada." },
  no_history: {
    en: "Nothing like it has been won or lost yet, so there is nothing to compare it with.",
    es: "Todavía no se ha ganado ni perdido nada parecido, así que no hay con qué compararla.",
  },
  computed: {
    en: "It was compared with what has been won and lost.",
    es: "Se ha comparado con lo que se ha ganado y perdido.",
  },
} satisfies Phrases;
