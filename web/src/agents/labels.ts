import { everyday } from "@trato/domain/everyday.ts";

export const agentWords = {
  assistants: everyday.assistants,
  about: {
    en: "Programs that work for you with an API key of yours. Whatever one did in a run can be taken back in one step.",
    es: "Programas que trabajan por ti con una clave de API tuya. Lo que uno haya hecho en una ejecución se deshace de una vez.",
  },
  howTo: { en: "Make a key", es: "Crear una clave" },
  program: { en: "Program", es: "Programa" },
  whomFor: everyday.whomFor,
  purpose: { en: "Purpose", es: "Finalidad" },
  last: { en: "Last at work", es: "Último trabajo" },
  done: { en: "How much", es: "Cuántas cosas" },
  steps: {
    en: (n: number) => (n === 1 ? "1 thing" : `${n} things`),
    es: (n: number) => (n === 1 ? "1 cosa" : `${n} cosas`),
  },
  state: everyday.state,
  standing: { en: "Stands", es: "Vigente" },
  undone: everyday.allUndone,
  inPart: { en: "In part", es: "En parte" },
  undoneBy: {
    en: (name: string) => `Taken back by ${name}`,
    es: (name: string) => `Deshecha por ${name}`,
  },
  undo: { en: "Take it all back", es: "Deshacerlo todo" },
  undoneAll: { en: "All of it is taken back", es: "Se ha deshecho todo" },
  someStay: {
    en: (n: number) => (n === 1 ? "Taken back, but 1 thing stays" : `Taken back, but ${n} things stay`),
    es: (n: number) => (n === 1 ? "Deshecho, pero se queda 1 cosa" : `Deshecho, pero se quedan ${n} cosas`),
  },
  stays: everyday.stays,
  staysInPart: { en: "Stays in part", es: "Se queda en parte" },
  fields: {
    en: (names: string) => `Stays as it is: ${names}.`,
    es: (names: string) => `Se queda como está: ${names}.`,
  },
  hidden: { en: "Something that you do not see", es: "Algo que no ves" },
  nothing: { en: "Nothing yet.", es: "Nada todavía." },
  close: everyday.close,
  none: {
    en: "What your programs do will stand here, run by run, with a way back.",
    es: "Aquí estará lo que hagan tus programas, ejecución por ejecución, con vuelta atrás.",
  },
};
