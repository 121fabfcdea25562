import type { EventIcon } from "../event-shape.ts";
import type { Pair } from "../words.ts";

/** By mail, which stands in the inbox too; in the inbox; not at all. */
export const noticeWays = ["mail", "inbox", "nowhere"] as const;
export type NoticeWay = (typeof noticeWays)[number];

type Facts = Pair<string> & {
  icon: EventIcon;
  /** How one is told unless one chooses otherwise. */
  usual: NoticeWay;
  /** Somebody did it: his name comes first, and the record's name last. Otherwise it stands before a colon and the record's name. */
  isDone?: true;
  /** Whoever did it himself is not told of it, as of what is done. */
  isOthers?: true;
};

/** What members are told, and its words. */
export const noticeKinds = {
  assigned: { usual: "mail", icon: "person", isDone: true, en: "assigned you", es: "te ha asignado" },
  mentioned: { usual: "mail", icon: "at", isDone: true, en: "mentioned you in", es: "te ha mencionado en" },
  asked: { usual: "mail", icon: "question", isDone: true, en: "asks about", es: "pregunta por" },
  changes_asked: { usual: "mail", icon: "question", isDone: true, en: "wants changes of", es: "pide cambios en" },
  opened: { usual: "inbox", icon: "eye", isDone: true, en: "opened", es: "ha abierto" },
  accepted: { usual: "mail", icon: "check", isDone: true, en: "accepted", es: "ha aceptado" },
  approval_wanted: {
    usual: "mail",
    icon: "question",
    isDone: true,
    en: "asks you to approve",
    es: "te pide que apruebes",
  },
  approval_waits: { usual: "mail", icon: "clock", en: "Waits for your approval", es: "Espera tu aprobación" },
  approved: { usual: "mail", icon: "check", isDone: true, en: "approved", es: "ha aprobado" },
  not_approved: { usual: "mail", icon: "cross", isDone: true, en: "did not approve", es: "no ha aprobado" },
  declined: { usual: "mail", icon: "cross", isDone: true, en: "declined", es: "ha rechazado" },
  paid: { usual: "inbox", icon: "check", isOthers: true, en: "Payment received", es: "Pago recibido" },
  payment_aside: {
    usual: "mail",
    icon: "question",
    isOthers: true,
    en: "Payment to assign",
    es: "Pago sin asignar",
  },
  paid_and_held: {
    usual: "mail",
    icon: "question",
    en: "Paid, and not confirmed",
    es: "Pagado y sin confirmar",
  },
  refund_failed: {
    usual: "mail",
    icon: "cross",
    en: "Payment not given back",
    es: "Pago no devuelto",
  },
  activity_due: { usual: "inbox", icon: "clock", en: "Due today", es: "Para hoy" },
  meeting_soon: { usual: "inbox", icon: "clock", en: "Meeting soon", es: "Reunión en breve" },
  contact_soon: {
    usual: "inbox",
    icon: "clock",
    en: "First contact due soon",
    es: "Primer contacto a punto de vencer",
  },
  contact_missed: { usual: "inbox", icon: "clock", en: "First contact overdue", es: "Primer contacto fuera de plazo" },
  gone_idle: { usual: "inbox", icon: "clock", en: "Gone idle", es: "Sin actividad desde hace días" },
  delivery_late: { usual: "mail", icon: "truck", en: "Delivery late", es: "Entrega con retraso" },
  mail_failed: { usual: "inbox", icon: "no_mail", en: "Mail not delivered", es: "Correo no entregado" },
  proposal_waiting: {
    usual: "mail",
    icon: "question",
    en: "A program proposes changes",
    es: "Un programa propone cambios",
  },
  webhook_off: { usual: "mail", icon: "cross", en: "Webhook switched off", es: "Webhook desactivado" },
  import_done: { usual: "inbox", icon: "file", en: "Import finished", es: "Importación terminada" },
} as const satisfies Record<string, Facts>;

export type NoticeKind = keyof typeof noticeKinds;

export const noticeKindNames = Object.keys(noticeKinds) as NoticeKind[]; // its own keys

export const factsOfNotice = (kind: NoticeKind): Facts => noticeKinds[kind];
