import { plurals } from "@trato/domain/terms.ts";
import { everyday } from "@trato/domain/everyday.ts";

export const appWords = {
  search: { en: "Search or run…", es: "Buscar o ejecutar…" },
  searchShort: { en: "Search", es: "Buscar" },
  menu: { en: "Menu", es: "Menú" },
  mainMenu: { en: "Main menu", es: "Menú principal" },
  settings: everyday.settings,
  account: everyday.yourAccount,
  unsentTitle: { en: "Not everything is saved", es: "Hay cambios sin guardar" },
  unsentText: {
    en: (n: number) =>
      n === 1
        ? "Something you typed has not reached the server yet. If you sign out, it is lost."
        : `What you typed in ${n} places has not reached the server yet. If you sign out, it is lost.`,
    es: (n: number) =>
      n === 1
        ? "Algo que has escrito aún no ha llegado al servidor. Si cierras la sesión, se pierde."
        : `Lo que has escrito en ${n} sitios aún no ha llegado al servidor. Si cierras la sesión, se pierde.`,
  },
  capturedText: {
    en: (n: number) =>
      n === 1
        ? "A lead that you captured waits on this device to be sent. It is kept here, and sent when you sign in on this device again."
        : `${n} leads that you captured wait on this device to be sent. They are kept here, and sent when you sign in on this device again.`,
    es: (n: number) =>
      n === 1
        ? "Una iniciativa que captaste espera en este dispositivo a enviarse. Se conserva aquí y se envía cuando vuelvas a entrar en este dispositivo."
        : `${n} iniciativas que captaste esperan en este dispositivo a enviarse. Se conservan aquí y se envían cuando vuelvas a entrar en este dispositivo.`,
  },
  unsentSign: {
    en: (n: number) => (n === 1 ? "1 edit not sent yet" : `${n} edits not sent yet`),
    es: (n: number) => (n === 1 ? "1 cambio sin enviar" : `${n} cambios sin enviar`),
  },
  unsentHere: { en: "Not sent yet", es: "Sin enviar todavía" },
  unsentHereText: {
    en: "You typed this in this browser, and the server does not have it. It stays here until you send it or discard it.",
    es: "Lo has escrito en este navegador y el servidor aún no lo tiene. Se queda aquí hasta que lo envíes o lo descartes.",
  },
  unsentSomewhere: { en: "A page of before", es: "Una página de antes" },
  unsentOnPage: { en: "on this page", es: "en esta página" },
  giveUp: everyday.discard,
  giveUpOf: { en: (name: string) => `Discard: ${name}`, es: (name: string) => `Descartar: ${name}` },
  signOutAnyway: { en: "Sign out and lose it", es: "Cerrar sesión y perderlo" },
  stay: { en: "Stay here", es: "Seguir aquí" },
  signOut: everyday.signOut,
  theme: everyday.appearance,
  language: everyday.language,
  keyboard: { en: "Keyboard shortcuts", es: "Atajos de teclado" },
  switchTo: { en: (name: string) => `Go to ${name}`, es: (name: string) => `Ir a ${name}` },
  workspaces: plurals.workspace,
  goTo: { en: "Go to", es: "Ir a" },
  general: { en: "Anywhere", es: "En todas partes" },
  thisPage: { en: "On this page", es: "En esta página" },
  newLead: { en: "New lead from a text", es: "Nueva iniciativa desde un texto" },
  newLeadAlias: {
    en: "paste signature mail contact capture",
    es: "pegar firma correo contacto capturar",
  },
  openPalette: { en: "Search and commands", es: "Buscar y ejecutar" },
  create: { en: "New", es: "Nuevo" },
  skip: { en: "Skip to content", es: "Saltar al contenido" },
  noCommand: { en: "Nothing found. Try another word.", es: "Nada por aquí. Prueba con otra palabra." },
  records: everyday.records,
  actions: everyday.actions,
  andThen: { en: "then", es: "y luego" },
  notFoundTitle: { en: "There is nothing here", es: "Aquí no hay nada" },
  notFoundText: {
    en: "The address may be wrong, the record may be gone, or it may not be yours to see.",
    es: "Puede que la dirección esté mal, que el registro ya no exista o que no te corresponda verlo.",
  },
  toStart: { en: "Go to the start", es: "Ir al inicio" },
  errorTitle: { en: "This page could not be shown", es: "No se ha podido mostrar esta página" },
  errorText: {
    en: "Nothing you saved is lost. Try again; if it goes on, tell your administrator.",
    es: "No se ha perdido nada de lo guardado. Inténtalo de nuevo; si sigue igual, avisa a tu administrador.",
  },
  updatedText: {
    en: "Trato has been updated. Load the page again to go on.",
    es: "Trato se ha actualizado. Vuelve a cargar la página para seguir.",
  },
  again: everyday.tryAgain,
  reload: { en: "Load again", es: "Volver a cargar" },
};
