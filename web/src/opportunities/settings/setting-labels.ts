import { opportunityStates } from "@trato/domain/opportunities/words.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { plurals } from "@trato/domain/terms.ts";

export const stageWords = {
  stages: plurals.stage,
  arrangement: { en: "Names and order", es: "Nombres y orden" },
  stagesText: {
    en: "The columns of the pipeline, from the first talk to the deal. A deal in a won stage is won.",
    es: "Las columnas del flujo, de la primera conversación al acuerdo. Lo que llega a una etapa ganada está ganado.",
  },
  name: everyday.name,
  nameOf: { en: (stage: string) => `Name of ${stage}`, es: (stage: string) => `Nombre de ${stage}` },
  isWon: opportunityStates.won,
  isWonOf: { en: (stage: string) => `${stage} is won`, es: (stage: string) => `${stage} es ganada` },
  newStage: { en: "New stage…", es: "Nueva etapa…" },
  add: everyday.add,
  more: { en: (stage: string) => `What to do with ${stage}`, es: (stage: string) => `Qué hacer con ${stage}` },
  moveUp: everyday.moveUp,
  moveDown: everyday.moveDown,
  remove: everyday.delete,
  removeTitle: { en: (stage: string) => `Delete ${stage}`, es: (stage: string) => `Eliminar ${stage}` },
  moveTo: { en: "Move to", es: "Pasar a" },
  choose: { en: "Choose a stage", es: "Elige una etapa" },
  moveAndRemove: { en: "Move and delete", es: "Pasar y eliminar" },
  nowhere: {
    en: "There is no other stage that is won or open as this one is. Add one first.",
    es: "No hay otra etapa ganada o abierta como esta. Añade una antes.",
  },
  removed: { en: (stage: string) => `${stage} deleted`, es: (stage: string) => `${stage} eliminada` },
  place: {
    en: (stage: string, n: string, of: string) => `${stage} is ${n} of ${of}`,
    es: (stage: string, n: string, of: string) => `${stage} es la ${n} de ${of}`,
  },
  missing: { en: "Write a name.", es: "Escribe un nombre." },
};

export const lostReasonWords = {
  reasons: plurals.lostReason,
  inUse: everyday.inUse,
  reasonsText: {
    en: "What can be chosen when a deal is lost. Archived reasons stay with the deals that have them.",
    es: "Lo que se puede elegir al perder una oportunidad. Los archivados se quedan en las que ya los tienen.",
  },
  nameOf: { en: (reason: string) => `Text of ${reason}`, es: (reason: string) => `Texto de ${reason}` },
  newReason: { en: "New reason…", es: "Nuevo motivo…" },
  add: everyday.add,
  archive: everyday.archive,
  restore: { en: "Use again", es: "Volver a usar" },
  archiveOf: { en: (reason: string) => `Archive ${reason}`, es: (reason: string) => `Archivar ${reason}` },
  restoreOf: { en: (reason: string) => `Use ${reason} again`, es: (reason: string) => `Volver a usar ${reason}` },
  archived: everyday.archivedOnes,
  archivedToast: { en: (reason: string) => `${reason} archived`, es: (reason: string) => `${reason}: archivado` },
  missing: { en: "Write a reason.", es: "Escribe un motivo." },
  none: {
    en: "The reasons for which you lose deals will stand here, to be learned from.",
    es: "Aquí estarán los motivos por los que se pierden oportunidades, para aprender de ellos.",
  },
};
