import { presets } from "@trato/domain/capture/webhooks/presets.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { plurals, terms } from "@trato/domain/terms.ts";
import { captureWords } from "../labels.ts";

export const webhookWords = {
  webhooks: plurals.webhook,
  about: {
    en: "Leads that other systems send: each at an address of its own, proven by its signature, and read as you say.",
    es: "Iniciativas que envían otros sistemas: cada uno en su propia dirección, con su firma y leído como tú digas.",
  },
  none: {
    en: "The places where other systems send leads will stand here: a form, an advertisement, an automation.",
    es: "Aquí estarán los sitios por los que otros sistemas envían iniciativas: un formulario, un anuncio, una automatización.",
  },
  newWebhook: { en: "New inbound webhook", es: "Nuevo webhook de entrada" },
  create: everyday.create,
  created: everyday.isThere,
  name: everyday.name,
  preset: { en: "Who sends", es: "Quién envía" },
  team: terms.team,
  state: everyday.state,
  on: everyday.switchedOn,
  off: everyday.switchedOff,
  isOn: { en: "Takes calls in", es: "Recibe llamadas" },
  isOnHint: {
    en: "While it is off, whoever sends is refused, and mostly tries again later.",
    es: "Mientras está apagado, quien envía recibe un rechazo y casi siempre lo vuelve a intentar más tarde.",
  },
  lastCall: { en: "Last call", es: "Última llamada" },
  never: everyday.never,
  refused: { en: "Refused", es: "Rechazadas" },
  refusedText: {
    en: (count: number, last: string) =>
      count === 1
        ? `One call without a right signature, ${last}`
        : `${count} calls without a right signature, the last ${last}`,
    es: (count: number, last: string) =>
      count === 1
        ? `Una llamada sin firma correcta, ${last}`
        : `${count} llamadas sin firma correcta, la última ${last}`,
  },
  address: { en: "Where to send to", es: "Adónde enviar" },
  addressHint: {
    en: "Whoever knows it may send, as far as the proof allows.",
    es: "Quien la conoce puede enviar, hasta donde la prueba lo permita.",
  },
  howTo: { en: "Where to click", es: "Dónde hacer clic" },
  setting: everyday.settings,
  settingText: {
    en: "What it is called, whose its leads are, and how a call proves from whom it comes.",
    es: "Cómo se llama, de quién son sus iniciativas y cómo demuestra una llamada de quién viene.",
  },
  signature: { en: "Proof", es: "Prueba" },
  noProof: { en: "Only the address", es: "Solo la dirección" },
  token: { en: "The secret itself in a header", es: "El propio secreto en una cabecera" },
  hmac: { en: "HMAC-SHA256 of the body in a header", es: "HMAC-SHA256 del cuerpo en una cabecera" },
  standard: presets.standard.words,
  header: { en: "Header", es: "Cabecera" },
  encoding: { en: "Written as", es: "Escrito como" },
  secret: everyday.secret,
  providersOwn: {
    en: "How its sender proves it",
    es: "Como lo demuestra quien envía",
  },
  secretNeeded: { en: "The one that its sender shows you.", es: "El que te muestra quien envía." },
  secretHint: {
    en: "The one that its sender gives you. Left empty, one is made, and shown once.",
    es: "El que te da quien envía. Si lo dejas vacío, se crea uno y se muestra una vez.",
  },
  secretText: {
    en: "It is kept encrypted and never shown again. Two open while it changes.",
    es: "Se guarda cifrado y no se vuelve a mostrar. Mientras cambia, valen los dos.",
  },
  verifyToken: { en: "Verify token", es: "Token de verificación" },
  accessToken: { en: "Access token", es: "Token de acceso" },
  accessTokenText: {
    en: "Its calls bring only ids. With an access token Trato fetches what was filled in, also of what waits already. It is kept encrypted and never shown.",
    es: "Sus llamadas solo traen identificadores. Con un token de acceso, Trato pide lo que se rellenó, también de lo que ya está en espera. Se guarda cifrado y no se muestra nunca.",
  },
  tokenKept: { en: "There is one: the fields are fetched.", es: "Hay uno: se piden los campos." },
  noToken: {
    en: "There is none: what comes waits under Arrivals with its ids.",
    es: "No hay ninguno: lo que llega queda en espera en Llegadas con sus identificadores.",
  },
  giveToken: { en: "Give an access token", es: "Dar un token de acceso" },
  newToken: { en: "Give a new one", es: "Dar uno nuevo" },
  takeToken: { en: "Remove the token", es: "Quitar el token" },
  tokenHint: { en: "It must be allowed to read leads.", es: "Debe tener permiso para leer clientes." },
  newSecret: everyday.newSecret,
  endFormer: everyday.endFormer,
  formerOpens: { en: "The former secret opens, too.", es: "El secreto anterior también vale." },
  isEnded: { en: "The former secret opens nothing now", es: "El secreto anterior ya no vale" },
  noSecret: { en: "There is no secret.", es: "No hay secreto." },
  isKept: { en: "There is one.", es: "Hay uno." },
  secretTitle: everyday.copySecret,
  secretShown: everyday.shownOnce,
  done: { en: "Done", es: "Hecho" },
  change: everyday.save,
  mapping: { en: "What is made of it", es: "Qué se hace con ello" },
  mappingText: {
    en: "Choose for each value of an example where it goes. What has no place is a line of the description: nothing is lost.",
    es: "Elige para cada valor de un ejemplo adónde va. Lo que no tiene sitio es una línea de la descripción: no se pierde nada.",
  },
  example: { en: "Example", es: "Ejemplo" },
  pasted: { en: "Pasted", es: "Pegado" },
  paste: { en: "Paste an example as JSON", es: "Pega un ejemplo en JSON" },
  pasteHint: {
    en: "Nothing that can be read has come yet. What comes will be offered here.",
    es: "Aún no ha llegado nada que se pueda leer. Lo que llegue se ofrecerá aquí.",
  },
  unreadable: { en: "This is no JSON.", es: "Esto no es JSON." },
  values: { en: "Its values", es: "Sus valores" },
  goesTo: { en: (label: string) => `Where ${label} goes`, es: (label: string) => `Adónde va ${label}` },
  byName: { en: (field: string) => `${field} (by its name)`, es: (field: string) => `${field} (por su nombre)` },
  byItself: { en: (target: string) => `${target} (unless chosen)`, es: (target: string) => `${target} (si no eliges)` },
  line: { en: "Line of the description", es: "Línea de la descripción" },
  ignore: { en: "Nowhere", es: "A ningún sitio" },
  consent: { en: "What was agreed to", es: "A qué se consintió" },
  firstName: { en: "First name", es: "Nombre de pila" },
  lastName: everyday.lastName,
  readsNames: { en: "Read names that mean a field", es: "Leer los nombres que equivalen a un campo" },
  readsNamesHint: {
    en: "“email”, “Nombre”, “utm_source” find their fields unless you choose otherwise.",
    es: "«email», «Nombre», «utm_source» encuentran su campo si no eliges otra cosa.",
  },
  fixed: { en: "Fixed values", es: "Valores fijos" },
  fixedText: {
    en: "What a field says where nothing came for it.",
    es: "Lo que dice un campo cuando no ha llegado nada para él.",
  },
  addFixed: { en: "Add a fixed value", es: "Añadir un valor fijo" },
  removeOf: everyday.removeOf,
  preview: { en: "The lead that it makes", es: "La iniciativa que sale" },
  noLead: {
    en: "No lead: it says nothing. It would wait under Arrivals.",
    es: "Ninguna: no dice nada. Quedaría en espera en Llegadas.",
  },
  agreed: captureWords.consent,
  readAgain: { en: "Read again what came", es: "Leer otra vez lo que llegó" },
  readAgainText: {
    en: "What came in the last 30 days, and what still waits, is read by what is set above. What waited becomes a lead; of a lead, only fields that nobody has touched since change.",
    es: "Lo que llegó en los últimos 30 días, y lo que aún está en espera, se lee según lo de arriba. Lo que esperaba pasa a ser una iniciativa; de una iniciativa solo cambian los campos que nadie ha tocado desde entonces.",
  },
  mappingChanged: {
    en: "What came before was read by the former mapping.",
    es: "Lo que llegó antes se leyó con la asignación anterior.",
  },
  readAll: { en: "Read all again", es: "Leer todo otra vez" },
  isReading: { en: "It is being read.", es: "Se está leyendo." },
  readings: { en: "How it was read again", es: "Cómo se ha vuelto a leer" },
};
