import { everyday } from "../everyday.ts";
import { address, person } from "../contacts/person-fields.ts";
import { called, type Field, usual } from "../fields/field.ts";
import { plurals, terms } from "../terms.ts";

const listed = [...usual, "list"] as const;
const owned = { change: "opportunity.assign", places: [...listed, "filter", "sort", "bulk"] } as const;

/** What is known of a lead or an opportunity, field by field: everything that names one of them comes from here. */
export const opportunityFields = [
  {
    name: "title",
    kind: "text",
    presence: "needed",
    words: called(everyday.title, "el"),
    headings: "title name subject titulo nombre asunto topic",
    places: [...listed, "sort"],
  },
  {
    name: "contactName",
    kind: "text",
    words: called(terms.person, "la"),
    headings:
      "contactname contact contactperson contacto personadecontacto fullname nombredecontacto nombrecontacto nombrecompleto nombreyapellidos",
    places: [...listed, "sort"],
  },
  {
    name: "companyName",
    kind: "text",
    words: called(terms.company, "la"),
    headings:
      "companyname company account organization organisation empresa compania accountname razonsocial nombreempresa nombredelaempresa organizacion",
    places: [...listed, "sort"],
  },
  { ...person.email, places: [...listed, "sort"] },
  { ...person.phone, places: [...listed, "sort"] },
  person.website,
  person.jobTitle,
  address.street,
  address.street2,
  { ...address.city, places: [...listed, "filter", "sort"] },
  address.zip,
  { ...address.state, column: "province" },
  address.country,
  person.language,
  {
    name: "source",
    kind: "text",
    max: 100,
    words: called(terms.source, "el"),
    headings: "source leadsource origen procedencia fuente canaldeorigen origendelainiciativa",
    places: [...listed, "filter", "sort", "bulk"],
  },
  {
    name: "medium",
    kind: "text",
    max: 100,
    words: called(everyday.medium, "el"),
    headings: "medium channel medio canal",
  },
  {
    name: "campaign",
    kind: "text",
    max: 100,
    words: called(everyday.campaign, "la"),
    headings: "campaign campana",
  },
  {
    name: "description",
    kind: "long",
    words: called(everyday.description, "la"),
    headings:
      "description notes comment descripcion notas comentario observaciones comentarios anotaciones remarks details detalles mensaje message",
  },
  {
    name: "expectedRevenue",
    kind: "money",
    min: 0,
    presence: "preset",
    words: called(terms.expectedRevenue, "el"),
    headings:
      "expectedrevenue revenue amount value closevalue dealvalue importe valor ingresosesperados ingresos importeprevisto importeestimado importeesperado valorestimado valorprevisto estimatedvalue estimatedrevenue expectedvalue expectedamount dealamount ventaprevista total",
    places: [...listed, "filter", "sort"],
  },
  {
    name: "probability",
    kind: "percent",
    words: called({ en: "Probability", es: "Probabilidad" }, "la"),
    change: "never",
    places: ["list", "filter", "sort", "export"],
  },
  {
    name: "priority",
    kind: "stars",
    max: 3,
    presence: "preset",
    words: called(terms.priority, "la"),
    headings: "priority prioridad",
    places: [...listed, "filter", "sort", "bulk"],
  },
  {
    name: "tags",
    kind: "tags",
    presence: "preset",
    words: called(plurals.tag, "las"),
    headings: "tags labels etiquetas tag etiqueta",
    places: [...listed, "filter", "bulk"],
  },
  {
    name: "expectedClosing",
    kind: "date",
    words: called(terms.expectedClosing, "el"),
    headings:
      "expectedclosing expectedclosedate duedate cierreprevisto fechaprevista fechaprevistadecierre fechadecierreprevista fechacierreprevista cierreestimado fechaestimadadecierre expectedclose estimatedclosedate closingdate",
    places: [...listed, "filter", "sort", "bulk"],
  },
  {
    name: "customerId",
    kind: "contact",
    words: called(terms.customer, "el"),
    headings:
      "customer account accountname company client cliente cuenta empresa customername nombrecliente nombredelcliente razonsocial",
    places: [...listed, "filter", "sort"],
  },
  {
    name: "salespersonId",
    kind: "member",
    words: called(terms.salesperson, "el"),
    headings:
      "salesperson salesagent agent owner salesrep assignedto comercial vendedor responsable agente leadowner dealowner opportunityowner accountowner propietario asignadoa comercialasignado",
    ...owned,
  },
  {
    name: "teamId",
    kind: "team",
    words: called(terms.team, "el"),
    headings: "team salesteam equipo equipodeventas",
    ...owned,
  },
  {
    name: "stageId",
    kind: "stage",
    presence: "preset",
    words: called(terms.stage, "la"),
    headings: "stage dealstage status etapa fase estado pipelinestage situacion",
    change: "never",
    places: [...listed, "filter", "sort", "bulk"],
  },
  {
    name: "lostReasonId",
    kind: "lostReason",
    words: called(terms.lostReason, "el"),
    headings: "lostreason lossreason razondeperdida motivo motivodeperdida reasonlost closedlostreason",
    change: "never",
  },
] as const satisfies readonly Field[];

/** What a letter may tell of one. */
export const opportunityLetter = { opportunity: opportunityFields };
