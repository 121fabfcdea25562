import { contactFields } from "@trato/domain/contacts/fields.ts";
import { standing } from "@trato/domain/fields/field-lists.ts";
import { choicesOf, labelsOf } from "@trato/domain/fields/field-words.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { plurals, terms } from "@trato/domain/terms.ts";

export const contactWords = {
  ...labelsOf(standing(contactFields)),
  ...choicesOf(contactFields, "kind"),
  contacts: plurals.contact,
  contact: terms.contact,
  newContact: { en: "New contact", es: "Nuevo contacto" },
  create: everyday.create,
  edit: everyday.editName,
  nameMissing: { en: "A contact needs a name.", es: "Un contacto necesita un nombre." },
  findCompany: { en: "Find a company…", es: "Buscar una empresa…" },
  createCompany: {
    en: (name: string) => `Create company “${name}”`,
    es: (name: string) => `Crear empresa «${name}»`,
  },
  sellsToUs: { en: "They sell to us", es: "Nos vende" },
  vendorsOnly: everyday.yes,
  commentHint: { en: "What colleagues should know…", es: "Lo que tus compañeros deben saber…" },
  state: everyday.state,
  archivedState: everyday.archived,
  sort: everyday.sortBy,
  byName: { en: "By name", es: "Por nombre" },
  newest: everyday.newestFirst,
  archive: everyday.archive,
  unarchive: everyday.unarchive,
  archived: everyday.isArchived,
  unarchived: everyday.isInUseAgain,
  more: everyday.more,
  noneYet: {
    en: "The companies and people you sell to and buy from appear here.",
    es: "Aquí aparecen las empresas y personas a las que vendes y compras.",
  },
  people: plurals.person,
  addPerson: { en: "Add a person", es: "Añadir una persona" },
  noPeople: { en: "Whom do you talk to there?", es: "¿Con quién hablas allí?" },
  about: everyday.details,
  address: everyday.address,
  opportunities: plurals.opportunity,
  sales: plurals.sale,
  purchases: plurals.purchase,
  seeOpportunities: { en: "See all opportunities", es: "Ver todas las oportunidades" },
  seeQuotations: plurals.quotation,
  seeOrders: plurals.order,
  seePurchases: { en: "See all purchases", es: "Ver todas las compras" },
  newQuotation: everyday.newQuotation,
};
