import { everyday } from "@trato/domain/everyday.ts";
import { approvalStandingWords } from "@trato/domain/sales/approval/approval-states.ts";
import { plurals, terms } from "@trato/domain/terms.ts";

/** The words of what goes beyond limits, and of its approval. */
export const approvalWords = {
  approvals: everyday.approvals,
  waiting: approvalStandingWords.waiting,
  waitingForMe: { en: "Waiting for your approval", es: "Esperan tu aprobación" },
  nothingWaits: {
    en: "Quotations that wait for you to approve them will stand here.",
    es: "Aquí aparecerán los presupuestos que esperan tu aprobación.",
  },
  beyond: {
    en: "It goes beyond what you may offer. Before it goes out or is ordered, somebody has to approve it.",
    es: "Supera lo que puedes ofrecer. Antes de enviarlo o confirmarlo, alguien tiene que aprobarlo.",
  },
  beyondAgain: {
    en: "What was changed goes beyond what was approved.",
    es: "Los cambios superan lo que se había aprobado.",
  },
  toBeApprovedBy: {
    en: (names: string) => `To be approved by ${names}`,
    es: (names: string) => `Lo aprueba: ${names}`,
  },
  ask: { en: "Ask for approval", es: "Pedir aprobación" },
  askTitle: { en: "Ask for its approval", es: "Pedir la aprobación" },
  askText: {
    en: "Until it is decided, nobody changes, sends or confirms the quotation. You can withdraw the request.",
    es: "Hasta que se decida, nadie cambia, envía ni confirma el presupuesto. Puedes retirar la solicitud.",
  },
  note: { en: "What speaks for it (optional)", es: "Qué lo justifica (opcional)" },
  asked: { en: "Asked for approval", es: "Aprobación pedida" },
  askedBy: {
    en: (name: string, moment: string) => `${name} asked on ${moment}`,
    es: (name: string, moment: string) => `Lo pidió ${name} el ${moment}`,
  },
  askedOn: { en: (moment: string) => `Asked on ${moment}`, es: (moment: string) => `Pedido el ${moment}` },
  withdraw: { en: "Withdraw the request", es: "Retirar la solicitud" },
  withdrawn: { en: "Request withdrawn", es: "Solicitud retirada" },
  approve: everyday.approve,
  approved: approvalStandingWords.approved,
  approvedPart: { en: "Approved; the next one is asked", es: "Aprobado; ahora decide la siguiente persona" },
  refuse: { en: "Do not approve…", es: "No aprobar…" },
  refuseTitle: { en: "Do not approve it", es: "No aprobarlo" },
  refuseSubmit: { en: "Do not approve", es: "No aprobar" },
  refused: approvalStandingWords.refused,
  reason: { en: "Why, and what would do", es: "Por qué, y qué sí valdría" },
  approvedBy: {
    en: (name: string, moment: string) => `Approved by ${name} on ${moment}`,
    es: (name: string, moment: string) => `Aprobado por ${name} el ${moment}`,
  },
  refusedBy: {
    en: (name: string, moment: string) => `Not approved by ${name} on ${moment}`,
    es: (name: string, moment: string) => `No aprobado por ${name} el ${moment}`,
  },
  decides: { en: (names: string) => `${names} decides`, es: (names: string) => `Decide ${names}` },
  decidesFor: {
    en: (names: string, approver: string) => `${names} decides for ${approver}`,
    es: (names: string, approver: string) => `Decide ${names} en lugar de ${approver}`,
  },
  nobodyDecides: {
    en: (approver: string) =>
      `Nobody can decide for ${approver} at present. An administrator names a stand-in, or allows deciding about one's own, in the settings of approvals.`,
    es: (approver: string) =>
      `Ahora nadie puede decidir en lugar de ${approver}. En los ajustes de aprobaciones, un administrador puede nombrar a quien sustituya o permitir que se apruebe lo propio.`,
  },
  later: { en: (name: string) => `Then ${name}`, es: (name: string) => `Después, ${name}` },
};

/** The words of the limits and of how approvals go. */
export const limitWords = {
  limits: everyday.approvalLimits,
  limitsText: {
    en: "What goes beyond one of these limits is neither sent nor confirmed before its approvers have approved it. All limits that hold for whoever offers count; their approvers are asked one after the other, in this order.",
    es: "Lo que supera uno de estos límites no se envía ni se confirma hasta que lo aprueban sus responsables. Cuentan todos los límites que rigen para quien ofrece; se pregunta a sus responsables uno tras otro, en este orden.",
  },
  none: {
    en: "Without limits everybody offers what they like. Add the first one.",
    es: "Sin límites, cada cual ofrece lo que quiere. Añade el primero.",
  },
  newLimit: { en: "New limit", es: "Nuevo límite" },
  editLimit: { en: "Change the limit", es: "Cambiar el límite" },
  created: { en: "Limit added", es: "Límite añadido" },
  create: everyday.create,
  save: everyday.save,
  edit: everyday.edit,
  delete: everyday.delete,
  deleted: { en: "Limit deleted", es: "Límite eliminado" },
  moveUp: everyday.moveUp,
  moveDown: everyday.moveDown,
  moved: { en: "Order changed", es: "Orden cambiado" },
  switchOn: everyday.putIntoForce,
  switchOff: everyday.takeOutOfForce,
  switchedOn: { en: "The limit holds again", es: "El límite vuelve a regir" },
  switchedOff: { en: "The limit does not hold any more", es: "El límite ya no rige" },
  measure: { en: "What is limited", es: "Qué se limita" },
  limit: { en: "Limit", es: "Límite" },
  most: everyday.atMost,
  least: everyday.atLeast,
  upTo: { en: (limit: string) => `up to ${limit}`, es: (limit: string) => `hasta ${limit}` },
  from: { en: (limit: string) => `at least ${limit}`, es: (limit: string) => `al menos ${limit}` },
  days: {
    en: (count: number, text: string) => (count === 1 ? "1 day" : `${text} days`),
    es: (count: number, text: string) => (count === 1 ? "1 día" : `${text} días`),
  },
  daysSuffix: everyday.days,
  roles: { en: "For whom, by role", es: "Para quién, por rol" },
  teams: { en: "For which teams", es: "Para qué equipos" },
  categories: { en: "On what, by category", es: "Sobre qué, por categoría" },
  allHint: { en: "Nothing ticked is all.", es: "Sin marcar nada, vale para todo." },
  everybody: { en: "Everybody", es: "Todo el mundo" },
  everything: everyday.everything,
  forWhom: { en: "For whom", es: "Para quién" },
  approvers: { en: "Who approves, one after the other", es: "Quién aprueba, en este orden" },
  approver: { en: "Approved by", es: "Aprueba" },
  findMember: everyday.findSomebody,
  findCategory: { en: "Find a category", es: "Buscar una categoría" },
  findTeam: { en: "Find a team", es: "Buscar un equipo" },
  earlier: { en: (name: string) => `Ask ${name} earlier`, es: (name: string) => `Preguntar antes a ${name}` },
  state: everyday.state,
  isOn: everyday.inForce,
  isOff: everyday.notInForce,
  order: everyday.placeInOrder,
  settings: { en: "How approvals go", es: "Cómo se aprueba" },
  settingsText: {
    en: "Who is away stands in the settings of who takes leads. Where nobody can decide, the administrators are asked.",
    es: "Las ausencias están en los ajustes de quién recibe iniciativas. Si nadie puede decidir, se pregunta a los administradores.",
  },
  allowsOwn: { en: "One may approve one's own", es: "Se puede aprobar lo propio" },
  allowsOwnHint: {
    en: "Else the stand-in decides about what an approver asks for or sells.",
    es: "Si no, decide quien sustituye a la persona que lo pide o lo vende.",
  },
  remindAfter: { en: "Remind after hours", es: "Recordar tras estas horas" },
  remindHint: { en: "Empty: nobody is reminded.", es: "Vacío: no se recuerda." },
  standIns: { en: "Stand-ins", es: "Sustituciones" },
  standInOf: { en: (name: string) => `Who stands in for ${name}`, es: (name: string) => `Quién sustituye a ${name}` },
  noStandIn: { en: "Nobody", es: "Nadie" },
  saved: everyday.saved,
  person: plurals.person,
  team: terms.team,
};
