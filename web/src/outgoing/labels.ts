import { everyday } from "@trato/domain/everyday.ts";
import type { CopiedKind } from "@trato/domain/kinds.ts";
import { kinds } from "@trato/domain/kinds.ts";
import type { EventState, OffReason, SendProblem, ToldChange } from "@trato/domain/outgoing/choices.ts";
import { plurals } from "@trato/domain/terms.ts";
import type { Language, Pair } from "@trato/domain/words.ts";

export const outgoingWords = {
  webhooks: plurals.outgoingWebhook,
  about: {
    en: "Other systems are told what changes here, signed, in each record's order, and as far as whoever adds one sees it.",
    es: "Otros sistemas reciben lo que cambia aquí, firmado, en el orden de cada registro y hasta donde lo ve quien lo añade.",
  },
  docs: { en: "How to receive it", es: "Cómo recibirlo" },
  none: {
    en: "The systems that are to hear of changes will stand here: a web shop, an accounting program, an automation.",
    es: "Aquí estarán los sistemas que deban enterarse de los cambios: una tienda web, una contabilidad, una automatización.",
  },
  newWebhook: { en: "New outgoing webhook", es: "Nuevo webhook de salida" },
  create: everyday.create,
  name: everyday.name,
  nameHint: { en: "Who listens there: “Web shop”.", es: "Quién escucha allí: «Tienda web»." },
  address: everyday.address,
  addressHint: {
    en: "It begins with https:// and answers with a status from 200 to 299 within 20 seconds.",
    es: "Empieza por https:// y responde con un estado de 200 a 299 en menos de 20 segundos.",
  },
  kinds: everyday.records,
  changes: { en: "What happens to them", es: "Qué les ocurre" },
  owner: { en: "Sees as much as", es: "Ve lo mismo que" },
  waiting: everyday.waiting,
  failed: { en: "Given up", es: "Abandonados" },
  state: everyday.state,
  on: everyday.switchedOn,
  off: everyday.switchedOff,
  fails: { en: "Not accepted", es: "Sin aceptar" },
  isOn: { en: "Sends what changes", es: "Envía lo que cambia" },
  isOnHint: {
    en: "While it is off nothing is lost: what happens meanwhile is sent when it is on again.",
    es: "Mientras está apagado no se pierde nada: lo que ocurra se envía cuando vuelva a estar activo.",
  },
  standing: { en: "How it goes", es: "Cómo va" },
  lastAccepted: { en: "Last accepted", es: "Última aceptada" },
  never: everyday.never,
  failingSince: {
    en: (moment: string) => `Nothing was accepted since ${moment}.`,
    es: (moment: string) => `No se ha aceptado nada desde ${moment}.`,
  },
  noSecret: {
    en: "It has no secret in this installation: nothing is sent until you give it a new one.",
    es: "No tiene secreto en esta instalación: no se envía nada hasta que le des uno nuevo.",
  },
  setting: everyday.settings,
  settingText: {
    en: "Where it is sent to, and of which records and changes.",
    es: "Adónde se envía, y de qué registros y cambios.",
  },
  secret: everyday.secret,
  secretText: {
    en: "The receiver knows by it that a call comes from here. It is kept encrypted and never shown again. While it changes, both sign.",
    es: "Con él sabe el destino que una llamada viene de aquí. Se guarda cifrado y no se vuelve a mostrar. Mientras cambia, firman los dos.",
  },
  newSecret: everyday.newSecret,
  formerSigns: { en: "The former secret signs, too.", es: "El secreto anterior también firma." },
  endFormer: everyday.endFormer,
  isEnded: { en: "The former secret signs no more", es: "El secreto anterior ya no firma" },
  secretTitle: everyday.copySecret,
  secretShown: everyday.shownOnce,
  done: everyday.ready,
  log: { en: "What was sent", es: "Lo enviado" },
  logText: {
    en: "Delivered events are kept for 7 days, given-up ones for 30. What waits and fails is tried again for two and a half days, with longer and longer pauses.",
    es: "Los eventos entregados se guardan 7 días; los abandonados, 30. Lo que falla se vuelve a intentar durante dos días y medio, con pausas cada vez más largas.",
  },
  shown: { en: "Events", es: "Eventos" },
  all: { en: "All events", es: "Todos los eventos" },
  noEvents: { en: "Nothing here yet.", es: "Aquí no hay nada todavía." },
  answered: { en: (status: number) => `Answered ${status}`, es: (status: number) => `Respondió ${status}` },
  tries: {
    en: (count: number) => (count === 1 ? "1 try" : `${count} tries`),
    es: (count: number) => (count === 1 ? "1 intento" : `${count} intentos`),
  },
  next: { en: (moment: string) => `next ${moment}`, es: (moment: string) => `próximo ${moment}` },
  unnamed: { en: "a record out of reach", es: "un registro fuera de alcance" },
  sendAgain: everyday.sendAgain,
  sendAllAgain: { en: "Send all given-up ones again", es: "Reenviar todos los abandonados" },
  willBeSent: {
    en: (count: number) => (count === 1 ? "It is sent again" : `${count} are sent again`),
    es: (count: number) => (count === 1 ? "Se vuelve a enviar" : `Se vuelven a enviar ${count}`),
  },
  remove: everyday.delete,
  removeTitle: { en: (name: string) => `Delete “${name}”?`, es: (name: string) => `¿Eliminar «${name}»?` },
  removeText: {
    en: "Nothing more is sent there, and what waits is forgotten. This cannot be undone.",
    es: "No se enviará nada más, y lo que espera se olvida. No se puede deshacer.",
  },
  back: everyday.back,
};

export const eventStateWords = {
  waiting: outgoingWords.waiting,
  delivered: everyday.delivered,
  failed: { en: "Given up", es: "Abandonado" },
  passed_over: { en: "Passed over", es: "Omitido" },
} satisfies Record<EventState, Pair<string>>;

export const changeWords = {
  created: { en: "Creation", es: "Alta" },
  changed: { en: "Modification", es: "Modificación" },
  deleted: { en: "Deletion", es: "Baja" },
} satisfies Record<ToldChange, Pair<string>>;

export const offWords = {
  by_hand: { en: "Switched off by hand.", es: "Apagado a mano." },
  no_answer: {
    en: "Switched off because the receiver accepted nothing for two days. What it is owed is kept.",
    es: "Apagado porque el destino no ha aceptado nada en dos días. Lo pendiente se conserva.",
  },
  gone: {
    en: "Switched off because the receiver says that it is gone for good (410).",
    es: "Apagado porque el destino dice que ya no existe (410).",
  },
  owner_left: {
    en: "Switched off because its owner is no longer active.",
    es: "Apagado porque su dueño ya no está activo.",
  },
} satisfies Record<OffReason, Pair<string>>;

export const problemWords = {
  no_answer: { en: "No answer in time", es: "No respondió a tiempo" },
  refused: { en: "Nobody listens there", es: "Allí no escucha nadie" },
  not_found: { en: "No such name", es: "El nombre no existe" },
  forbidden: { en: "Inside the own network", es: "Dentro de la red propia" },
  not_trusted: { en: "Its certificate is not trusted", es: "Su certificado no es de confianza" },
  cut_off: { en: "Cut off", es: "Se cortó" },
  ours: { en: "Could not be made", es: "No se pudo preparar" },
} satisfies Record<SendProblem, Pair<string>>;

export const kindWord = (kind: CopiedKind, language: Language): string => kinds[kind].many[language];
