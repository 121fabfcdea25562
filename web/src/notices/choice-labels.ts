import { everyday } from "@trato/domain/everyday.ts";
import type { NoticeKind, NoticeWay } from "@trato/domain/notices/kinds.ts";
import type { Pair } from "@trato/domain/words.ts";

export const choiceWords = {
  noMail: {
    en: "No mail server is set yet: until there is one, you are told in the inbox alone.",
    es: "Aún no hay servidor de correo: hasta que lo haya, solo lo verás en los avisos.",
  },
  notices: everyday.notices,
  text: {
    en: "What you want to be told, and how. What happens within a minute or two comes in one mail, and what you have read by then in none.",
    es: "Qué quieres saber y cómo. Lo que pasa en un par de minutos llega en un solo correo, y lo que ya hayas leído, en ninguno.",
  },
};

export const kindWords = {
  assigned: { en: "Something is assigned to you", es: "Te asignan algo" },
  mentioned: { en: "Somebody mentions you", es: "Alguien te menciona" },
  asked: { en: "A customer asks something", es: "Un cliente pregunta algo" },
  changes_asked: { en: "A customer wants changes", es: "Un cliente pide cambios" },
  opened: { en: "A customer opens a quotation", es: "Un cliente abre un presupuesto" },
  accepted: { en: "A customer accepts", es: "Un cliente acepta" },
  declined: { en: "A customer declines", es: "Un cliente rechaza" },
  approval_wanted: { en: "A quotation waits for your approval", es: "Un presupuesto espera tu aprobación" },
  approval_waits: {
    en: "You are reminded of what you have to approve",
    es: "Se te recuerda lo que tienes que aprobar",
  },
  approved: { en: "What you asked approval for is approved", es: "Se aprueba lo que pediste" },
  not_approved: { en: "What you asked approval for is not approved", es: "No se aprueba lo que pediste" },
  paid: { en: "A payment comes for what is yours", es: "Llega un pago de algo tuyo" },
  payment_aside: { en: "A payment has to be assigned", es: "Hay que asignar un pago" },
  paid_and_held: { en: "What is paid waits to be confirmed", es: "Algo pagado espera a que lo confirmes" },
  refund_failed: { en: "A payment could not be given back", es: "Un pago no se pudo devolver" },
  activity_due: { en: "What you have to do today, each morning", es: "Lo que tienes para hoy, cada mañana" },
  meeting_soon: { en: "You have a meeting soon", es: "Tienes una reunión en breve" },
  contact_soon: { en: "Somebody is to be contacted soon", es: "Hay que contactar pronto con alguien" },
  contact_missed: { en: "Somebody was not contacted in time", es: "No se ha contactado a tiempo con alguien" },
  gone_idle: { en: "A lead or an opportunity lies idle", es: "Una iniciativa u oportunidad queda sin actividad" },
  delivery_late: { en: "A delivery is late", es: "Una entrega se retrasa" },
  mail_failed: { en: "A mail is not delivered", es: "Un correo no se entrega" },
  proposal_waiting: {
    en: "A program of yours proposes changes that wait for approval",
    es: "Un programa tuyo propone cambios que esperan aprobación",
  },
  webhook_off: {
    en: "A webhook is switched off because nobody answers",
    es: "Se desactiva un webhook porque nadie responde",
  },
  import_done: { en: "An import has finished", es: "Termina una importación" },
} satisfies Record<NoticeKind, Pair<string>>;

export const wayWords = {
  mail: { en: "Inbox and mail", es: "Avisos y correo" },
  inbox: everyday.inbox,
  nowhere: { en: "Off", es: "No avisar" },
} satisfies Record<NoticeWay, Pair<string>>;
