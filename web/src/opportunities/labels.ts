import { standing } from "@trato/domain/fields/field-lists.ts";
import { labelsOf } from "@trato/domain/fields/field-words.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { dueWords } from "@trato/domain/fields/next-activity.ts";
import { plurals, terms } from "@trato/domain/terms.ts";

export const opportunityWords = {
  ...labelsOf(standing(opportunityFields)),
  leads: plurals.lead,
  lead: terms.lead,
  pooled: terms.lead,
  pool: terms.pool,
  opportunities: plurals.opportunity,
  opportunity: terms.opportunity,
  newLead: everyday.newLead,
  newOpportunity: { en: "New opportunity", es: "Nueva oportunidad" },
  city: everyday.city,
  board: { en: "Board", es: "Tablero" },
  list: everyday.list,
  view: { en: "View", es: "Vista" },
  sort: everyday.sortBy,
  newest: everyday.newestFirst,
  highestRevenue: { en: "Highest revenue", es: "Mayor importe" },
  nextClosing: { en: "Next to close", es: "Cierre más próximo" },
  tag: terms.tag,
  state: everyday.state,
  nextActivity: everyday.nextActivity,
  followUp: everyday.followUp,
  ...dueWords,
  created: everyday.created,
  nobody: terms.unassigned,
  unassigned: terms.unassigned,
  anyState: { en: "any", es: "cualquiera" },
  titleHint: everyday.whatIsItAbout,
  open: everyday.open,
  create: everyday.create,
  back: everyday.back,
  noLeads: {
    en: "First contacts stand here until you know whether there is a deal in them.",
    es: "Aquí estarán los primeros contactos, hasta saber si hay negocio en ellos.",
  },
  noOpportunities: {
    en: "The deals you are working on will stand here, with what they may bring and when.",
    es: "Aquí estarán los negocios en marcha, con lo que pueden traer y cuándo.",
  },
  seeLeads: everyday.seeLeads,
};
