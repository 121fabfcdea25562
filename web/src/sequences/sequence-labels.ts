import { kinds } from "@trato/domain/kinds.ts";
import { everyday } from "@trato/domain/everyday.ts";
import type { Begins, SequenceSubject } from "@trato/domain/sequences/begins.ts";
import type { HeldReason, PauseReason, ProgressState, StopReason } from "@trato/domain/sequences/machine.ts";
import type { StepKind, WaitUnit } from "@trato/domain/sequences/plan.ts";
import { plurals, terms } from "@trato/domain/terms.ts";
import type { Pair } from "@trato/domain/words.ts";

export const sequenceWords = {
  sequences: plurals.sequence,
  sequence: terms.sequence,
  text: {
    en: "A sequence follows up a lead, an opportunity or a quotation step by step: mails, calls and tasks with waits between them. Any answer ends it: a mail, a talk, a meeting, a move, and whoever wants no more mails.",
    es: "Una secuencia hace el seguimiento de una iniciativa, oportunidad o presupuesto paso a paso: correos, llamadas y tareas con esperas entre ellos. Cualquier respuesta la termina: un correo, una conversación, una reunión, un cambio de etapa, y quien no quiere más correos.",
  },
  none: { en: "No sequence yet", es: "Todavía no hay secuencias" },
  newSequence: { en: "New sequence", es: "Nueva secuencia" },
  editSequence: { en: "Edit the sequence", es: "Editar la secuencia" },
  name: everyday.name,
  create: everyday.create,
  save: everyday.save,
  edit: everyday.edit,
  state: everyday.state,
  steps: { en: "Steps", es: "Pasos" },
  inIt: { en: "In it now", es: "Dentro ahora" },
  answered: { en: "Have answered", es: "Han respondido" },
  unsubscribed: { en: "Unsubscribed", es: "De baja" },
  stopped: { en: "Stopped", es: "Detenidas" },
  finished: { en: "Without an answer", es: "Sin respuesta" },
  isOn: everyday.inForce,
  isOff: everyday.notInForce,
  isArchived: { en: "Offered no more", es: "Ya no se ofrece" },
  isOnHint: {
    en: "While it is not, those who are in it wait.",
    es: "Mientras no lo está, quienes están en ella esperan.",
  },
  switchOn: everyday.putIntoForce,
  switchOff: everyday.takeOutOfForce,
  archive: { en: "Offer no more", es: "Dejar de ofrecer" },
  restore: everyday.offerAgain,
  created: { en: (name: string) => `“${name}” was added`, es: (name: string) => `«${name}» añadida` },
  changed: { en: (name: string) => `“${name}” was changed`, es: (name: string) => `«${name}» cambiada` },
  days: { en: "At work on", es: "Actúa los" },
  hours: { en: "When it is at work", es: "Cuándo actúa" },
  hoursHint: {
    en: "Outside of these days and hours nothing happens: what is due waits.",
    es: "Fuera de estos días y horas no ocurre nada: lo que toca espera.",
  },
  fromTime: { en: "Begins at", es: "Empieza a las" },
  toTime: { en: "Ends at", es: "Termina a las" },
  stepsHint: {
    en: "What is changed holds for those who begin it from now on. A call or a task is planned for whoever has the record, and the sequence waits until it is done. Leave the outcome of a call empty if nobody took it: with an outcome it was an answer.",
    es: "Los cambios valen para quienes la empiecen a partir de ahora. Una llamada o tarea se planifica para quien lleva el registro, y la secuencia espera a que se haga. Deja vacío el resultado de una llamada si nadie la cogió: con resultado, fue una respuesta.",
  },
  addStep: { en: "Add a step", es: "Añadir un paso" },
  step: { en: (place: string) => `Step ${place}`, es: (place: string) => `Paso ${place}` },
  removeStep: { en: (place: string) => `Remove step ${place}`, es: (place: string) => `Quitar el paso ${place}` },
  moveUp: everyday.moveUp,
  moveDown: everyday.moveDown,
  kind: everyday.kind,
  waitsFirst: { en: "waits", es: "espera" },
  unit: { en: "Unit of the wait", es: "Unidad de la espera" },
  template: everyday.template,
  chooseTemplate: everyday.whichTemplate,
  noTemplates: {
    en: "There is no template for leads and opportunities yet. Write one under mail templates.",
    es: "Todavía no hay plantillas para iniciativas y oportunidades. Escribe una en las plantillas de correo.",
  },
  noOfferTemplates: {
    en: "There is no template for quotations yet. Write one under mail templates.",
    es: "Todavía no hay plantillas para presupuestos. Escribe una en las plantillas de correo.",
  },
  followsUp: { en: "Follows up", es: "Hace el seguimiento de" },
  begins: { en: "Begins", es: "Empieza" },
  daysApart: { en: "By how many days", es: "Por cuántos días" },
  openedTimes: { en: "How often", es: "Cuántas veces" },
  summary: everyday.whatToDo,
  note: everyday.note,
  dailyMails: { en: "Most mails a day from one address", es: "Máximo de correos al día desde una dirección" },
  dailyMailsHint: {
    en: "Of all sequences together; the rest goes the day after. First answers count, and leave at once.",
    es: "De todas las secuencias juntas; el resto sale al día siguiente. Las primeras respuestas cuentan y salen al momento.",
  },
} satisfies Record<string, Pair<unknown>>;

export const subjectWords: Record<SequenceSubject, Pair<string>> = {
  opportunity: kinds.opportunity.many,
  sale: plurals.quotation,
};

export const beginningWords: Record<Begins["when"] | "by_hand", Pair<string>> = {
  by_hand: everyday.byHand,
  sent: everyday.whenSent,
  expiring: { en: "Before its last day", es: "Antes de su último día" },
  expired: { en: "After its last day", es: "Después de su último día" },
  opened: { en: "When it is opened often", es: "Cuando lo abren varias veces" },
};

/** How an offer is followed up, where it is looked at. */
export const offerWords = {
  title: everyday.followUp,
  opened: {
    en: (times: string, last: string) => `Opened ${times}, last on ${last}`,
    es: (times: string, last: string) => `Abierto ${times}, la última el ${last}`,
  },
  times: {
    en: (count: string) => (count === "1" ? "once" : `${count} times`),
    es: (count: string) => (count === "1" ? "una vez" : `${count} veces`),
  },
  wantsNone: {
    en: (address: string) => `${address} wants no automatic mails.`,
    es: (address: string) => `${address} no quiere correos automáticos.`,
  },
  beginsOn: { en: (day: string) => `Begins on ${day}`, es: (day: string) => `Empieza el ${day}` },
  beginsOpened: {
    en: (times: string) => `Begins once it has been opened ${times}`,
    es: (times: string) => `Empieza cuando se haya abierto ${times}`,
  },
  skip: { en: "Do not begin", es: "No empezar" },
  unskip: { en: "Begin after all", es: "Empezar de todos modos" },
  isSkipped: { en: "Does not begin", es: "No empieza" },
  wasSkipped: {
    en: (name: string) => `“${name}” does not begin here`,
    es: (name: string) => `«${name}» no empezará aquí`,
  },
  isAhead: { en: (name: string) => `“${name}” begins here`, es: (name: string) => `«${name}» empezará aquí` },
} satisfies Record<string, Pair<unknown>>;

export const stepWords: Record<StepKind, Pair<string>> = {
  mail: everyday.mail,
  call: everyday.call,
  task: everyday.toDo,
};

export const unitWords: Record<WaitUnit, Pair<string>> = {
  working_days: { en: "working days", es: "días laborables" },
  days: everyday.days,
  hours: { en: "working hours", es: "horas de trabajo" },
};

export const enrolmentWords = {
  title: plurals.sequence,
  begin: everyday.beginSequence,
  beginText: {
    en: "It goes on step by step until it is answered.",
    es: "Continúa paso a paso hasta que responda.",
  },
  beginNow: everyday.begin,
  noneOn: {
    en: "There is no sequence in force. Who leads makes them in the settings.",
    es: "No hay ninguna secuencia en vigor. Las crea quien dirige, en los ajustes.",
  },
  none: { en: "In no sequence", es: "En ninguna secuencia" },
  begun: { en: (name: string) => `“${name}” has begun`, es: (name: string) => `«${name}» ha empezado` },
  wasStopped: { en: (name: string) => `“${name}” was stopped`, es: (name: string) => `«${name}» detenida` },
  wasPaused: { en: (name: string) => `“${name}” was paused`, es: (name: string) => `«${name}» pausada` },
  goesOn: { en: (name: string) => `“${name}” goes on`, es: (name: string) => `«${name}» continúa` },
  pause: { en: "Pause", es: "Pausar" },
  resume: everyday.goOn,
  stop: everyday.stop,
  stepOf: {
    en: (step: string, all: string) => `Step ${step} of ${all}`,
    es: (step: string, all: string) => `Paso ${step} de ${all}`,
  },
  next: {
    en: (what: string, when: string) => `${what}, ${when}`,
    es: (what: string, when: string) => `${what}, ${when}`,
  },
  awaited: { en: (what: string) => `${what}: to be done first`, es: (what: string) => `${what}: pendiente de hacer` },
  waitsForAnswer: {
    en: (until: string) => `Waits for an answer until ${until}`,
    es: (until: string) => `Espera respuesta hasta el ${until}`,
  },
  missing: { en: (names: string) => `No value for ${names}`, es: (names: string) => `Sin valor para ${names}` },
} satisfies Record<string, Pair<unknown>>;

export const stateWords: Record<ProgressState, Pair<string>> = {
  running: everyday.running,
  paused: { en: "Paused", es: "En pausa" },
  finished: { en: "Over", es: "Concluida" },
  stopped: everyday.wasStopped,
};

export const reasonWords: Record<StopReason | PauseReason | HeldReason, Pair<string>> = {
  answered: { en: "They answered", es: "Ha respondido" },
  talked: { en: "You talked", es: "Hablasteis" },
  meeting: { en: "A meeting is planned", es: "Hay una reunión" },
  moved: { en: "The stage changed", es: "Cambió de etapa" },
  converted: { en: "Converted", es: "Convertida" },
  won: everyday.isWon,
  lost: everyday.isLost,
  archived: everyday.archivedOne,
  pooled: { en: "Back in the pool", es: "De vuelta en la bolsa" },
  by_hand: everyday.byHand,
  unsubscribed: { en: "Wants no more mails", es: "No quiere más correos" },
  undeliverable: { en: "The mail could not be delivered", es: "El correo no se pudo entregar" },
  accepted: { en: "They accepted", es: "Ha aceptado" },
  declined: { en: "They declined", es: "Ha rechazado" },
  ordered: { en: "It is an order now", es: "Ya es un pedido" },
  withdrawn: { en: "It was withdrawn", es: "Se retiró" },
  sent_anew: { en: "Another version was sent", es: "Se envió otra versión" },
  merged: { en: "Merged: another one goes on", es: "Fusionada: continúa otra" },
  no_address: { en: "There is no mail address", es: "No hay dirección de correo" },
  own_address: { en: "The address is a colleague's", es: "La dirección es de alguien de la empresa" },
  no_template: { en: "The template is offered no more", es: "La plantilla ya no se ofrece" },
  missing: { en: "The mail has gaps", es: "Al correo le faltan datos" },
  off_hours: { en: "It is not at work now", es: "Ahora no actúa" },
  off: { en: "The sequence is not in force", es: "La secuencia está sin efecto" },
  day_full: { en: "Enough mails for today", es: "Ya salieron los correos de hoy" },
  no_server: { en: "No mail server is set", es: "No hay servidor de correo" },
  mail_waits: { en: "The mail before has not left yet", es: "El correo anterior aún no ha salido" },
  unsent: { en: "It was changed, and not sent again", es: "Se cambió y no se ha vuelto a enviar" },
  one_a_day: { en: "Another mail left today", es: "Hoy ya salió otro correo" },
  nobody: { en: "Nobody who works here has the record", es: "Nadie que trabaje aquí lleva el registro" },
};
