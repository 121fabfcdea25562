import type { EventIcon } from "../event-shape.ts";
import type { Pair } from "../words.ts";

type Facts = Pair<string> & {
  icon: EventIcon;
  /** Somebody did it: his name comes first, and the record's name last. Otherwise it stands before a colon and the record's name. */
  isDone?: true;
};

/** What members are told, and its words. */
export const noticeKinds = {
  assigned: { icon: "person", isDone: true, en: "assigned you", es: "te ha asignado" },
  asked: { icon: "question", isDone: true, en: "asks about", es: "pregunta por" },
  opened: { icon: "eye", isDone: true, en: "opened", es: "ha abierto" },
  accepted: { icon: "check", isDone: true, en: "accepted", es: "ha aceptado" },
  declined: { icon: "cross", isDone: true, en: "declined", es: "ha rechazado" },
  mail_failed: { icon: "no_mail", en: "Mail not delivered", es: "Correo no entregado" },
  import_done: { icon: "file", en: "Import finished", es: "Importación terminada" },
} as const satisfies Record<string, Facts>;

export type NoticeKind = keyof typeof noticeKinds;

export const noticeKindNames = Object.keys(noticeKinds) as NoticeKind[]; // its own keys

export const factsOfNotice = (kind: NoticeKind): Facts => noticeKinds[kind];
