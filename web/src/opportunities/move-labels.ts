import { opportunityStates } from "@trato/domain/opportunities/words.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { plurals } from "@trato/domain/terms.ts";

export const moveWords = {
  convert: everyday.convert,
  assign: everyday.assign,
  win: opportunityStates.won,
  markWon: { en: "Mark as won", es: "Marcar como ganada" },
  lose: opportunityStates.lost,
  markLost: { en: "Mark as lost", es: "Marcar como perdida" },
  restore: everyday.restore,
  newQuotation: everyday.newQuotation,
  more: everyday.more,
  moveTo: { en: (stage: string) => `Move to ${stage}`, es: (stage: string) => `Mover a ${stage}` },
  movedTo: { en: (stage: string) => `Moved to ${stage}`, es: (stage: string) => `Movida a ${stage}` },
  nextStage: { en: "To the next stage", es: "A la etapa siguiente" },
  formerStage: { en: "To the stage before", es: "A la etapa anterior" },
  chooseStage: { en: "Choose the stage", es: "Elegir la etapa" },
  stages: plurals.stage,
  won: { en: "Won. Well done!", es: "¡Ganada! Enhorabuena." },
  lost: { en: "Marked as lost", es: "Marcada como perdida" },
  assignMany: { en: (n: number) => `Assign ${n} records`, es: (n: number) => `Asignar ${n} registros` },
  restored: { en: "Open again", es: "Vuelve a estar abierta" },
  assigned: { en: (name: string) => `Assigned to ${name}`, es: (name: string) => `Asignada a ${name}` },
  assignedToNobody: { en: "It belongs to nobody now", es: "Ahora no es de nadie" },
  takeIt: { en: "Take it", es: "Me la quedo" },
  loseTitle: everyday.whyLost,
  reason: everyday.reason,
  noReason: everyday.noReasonGiven,
  closesOpen: { en: "Cancel what is still open of it", es: "Cancelar lo que sigue abierto" },
  closesOpenHint: {
    en: "Its quotations that are no orders yet, and its tasks. This can't be undone.",
    es: "Sus presupuestos que aún no son pedidos y sus tareas. No se puede deshacer.",
  },
  note: { en: "Note (optional)", es: "Nota (opcional)" },
  noteHint: {
    en: "What you learned, for the next time",
    es: "Qué has aprendido, para la próxima vez",
  },
  back: everyday.back,
  lostBecause: { en: (reason: string) => `Lost: ${reason}`, es: (reason: string) => `Perdida: ${reason}` },
};
