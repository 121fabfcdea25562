import type { Phrases } from "./words.ts";

/** Refusals that no module owns. */
export const platformRefusals = {
  "input.invalid": { en: "Something in the request is not right.", es: "Hay algo en la petición que no es correcto." },
  "changes.alone": {
    en: "With updatedSince only limit and cursor are asked for: what changed is told whole.",
    es: "Con updatedSince solo se pueden pedir limit y cursor: los cambios se dan enteros.",
  },
  "input.unreadable": { en: "The request could not be read.", es: "No se ha podido leer la petición." },
  "input.too_large": { en: "The request is too large.", es: "La petición es demasiado grande." },
  "input.too_much": {
    en: "This takes more time or memory than there is for it. Do it in parts.",
    es: "Esto necesita más tiempo o memoria de los que hay para ello. Hazlo por partes.",
  },
  "print.too_large": {
    en: "This document is too large to be made into a PDF.",
    es: "Este documento es demasiado grande para hacer un PDF.",
  },
  "decimal.invalid": {
    en: "Write a number with up to 15 digits and 9 decimals.",
    es: "Escribe un número de hasta 15 cifras y 9 decimales.",
  },
  "date.invalid": { en: "That day does not exist.", es: "Ese día no existe." },
  "moment.invalid": { en: "That moment does not exist.", es: "Ese momento no existe." },
  "number.too_large": { en: "That number is too large.", es: "Ese número es demasiado grande." },
  "reference.unknown": {
    en: "It refers to something that does not exist or is not yours to see.",
    es: "Se refiere a algo que no existe o que no puedes ver.",
  },
  "record.duplicate": { en: "There is one like it already.", es: "Ya existe uno igual." },
  "record.not_found": { en: "It does not exist, or it is not yours to see.", es: "No existe, o no puedes verlo." },
  "record.changed": {
    en: "Somebody else has changed it meanwhile.",
    es: "Otra persona lo ha cambiado mientras tanto.",
  },
  "record.in_use": { en: "It is still in use.", es: "Todavía se está usando." },
  "record.busy": {
    en: "Somebody is changing it right now. Try again.",
    es: "Alguien lo está cambiando ahora mismo. Vuelve a intentarlo.",
  },
  "idempotency.reused": {
    en: "This key was already used for another request.",
    es: "Esta clave ya se ha usado para otra petición.",
  },
  "idempotency.shown_once": {
    en: "This was done already, and its answer was shown only once.",
    es: "Esto ya se hizo, y su respuesta solo se mostró una vez.",
  },
  "permission.missing": { en: "Your role does not allow this.", es: "Tu rol no permite hacer esto." },
  "session.missing": { en: "Sign in first.", es: "Primero inicia sesión." },
  "session.other": {
    en: "Somebody else is signed in in this browser now. Sign in again.",
    es: "Ahora hay otra sesión iniciada en este navegador. Vuelve a iniciar sesión.",
  },
  "workspace.missing": { en: "Say which workspace you mean.", es: "Indica a qué espacio te refieres." },
  "route.unknown": { en: "There is nothing at this address.", es: "No hay nada en esta dirección." },
  "events.too_many": {
    en: ({ most }) => `You listen to live changes ${String(most)} times already. Close other pages or programs.`,
    es: ({ most }) => `Ya escuchas los cambios en vivo ${String(most)} veces. Cierra otras páginas o programas.`,
  },
  "rate.exceeded": { en: "Too many attempts. Wait a moment.", es: "Demasiados intentos. Espera un momento." },
  "server.failed": { en: "Something went wrong on our side.", es: "Algo ha fallado por nuestra parte." },
  "server.restarting": {
    en: "Trato is restarting. Try again in a moment.",
    es: "Trato se está reiniciando. Vuelve a intentarlo enseguida.",
  },
  "storage.full": { en: "The disk is full: nothing was saved.", es: "El disco está lleno: no se ha guardado nada." },
  "cursor.invalid": {
    en: "That page does not exist. Start from the first.",
    es: "Esa página no existe. Empieza por la primera.",
  },
  "numbering.unknown_token": {
    en: ({ token }) => `There is no token {${String(token)}} for document numbers.`,
    es: ({ token }) => `No existe la variable {${String(token)}} para numerar documentos.`,
  },
  "numbering.padding": { en: "Use between 0 and 20 digits.", es: "Usa entre 0 y 20 cifras." },
  "numbering.taken": {
    en: "Other documents begin so already. Choose another prefix.",
    es: "Otros documentos ya empiezan así. Elige otro prefijo.",
  },
  "numbering.without_separator": {
    en: "Choose a sign to stand between the prefix, the year and the number.",
    es: "Elige un signo que separe el prefijo, el año y el número.",
  },
  "numbering.digit_before_count": {
    en: "A prefix that ends with a digit needs a sign before the number.",
    es: "Un prefijo que acaba en cifra necesita un signo antes del número.",
  },
  "numbering.step": { en: "Count in steps of 1 to 1000.", es: "Cuenta con un incremento de 1 a 1000." },
} satisfies Phrases;
