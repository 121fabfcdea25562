import * as z from "zod/mini";
import { email, line, moment, page, pageOf } from "../schemas.ts";
import type { Pair } from "../words.ts";

export const unsubscribeWays = ["link", "one_click", "hand"] as const;

/** Whether whoever reads at an address wants no more mails that Trato writes by itself. */
const unsubscribed = { address: email(), isUnsubscribed: z.boolean() };
export const UnsubscribeAnswer = z.object(unsubscribed);
export type UnsubscribeAnswer = z.output<typeof UnsubscribeAnswer>;

/** To be put back on the list as it was taken off (`asItWas`) keeps how and when it was said; otherwise it is said by hand, now. */
export const unsubscribeFields = { ...unsubscribed, asItWas: z.optional(z.boolean()) };
export const KeepUnsubscribe = z.object(unsubscribeFields);
export type KeepUnsubscribe = z.output<typeof KeepUnsubscribe>;

/** All of them, whoever reads at one address, or those in whose addresses a text stands. */
export const ListUnsubscribes = z.object({ ...page, address: z.optional(email()), search: z.optional(line(320)) });
export type ListUnsubscribes = z.output<typeof ListUnsubscribes>;

export const Unsubscribed = z.object({
  address: z.string(),
  unsubscribedAt: moment(),
  how: z.enum(unsubscribeWays),
  memberName: z.nullable(z.string()),
});
export const UnsubscribedPage = pageOf(Unsubscribed);

/** What somebody reads who follows the link of a mail. */
export const leavingWords = {
  ask: { en: "No more mails like this?", es: "¿No quieres más correos como este?" },
  askText: {
    en: (address: string) => `Trato will write no more mails by itself to ${address}.`,
    es: (address: string) => `No se enviarán más correos automáticos a ${address}.`,
  },
  leave: { en: "Unsubscribe", es: "Darme de baja" },
  done: { en: "You get no more of these mails", es: "No recibirás más correos como este" },
  doneText: {
    en: (address: string) => `${address} is on the list of those who want none. If it was a mistake, take it back.`,
    es: (address: string) => `${address} está en la lista de quienes no los quieren. Si ha sido un error, deshazlo.`,
  },
  back: { en: "I do want them", es: "Sí los quiero" },
  backDone: { en: "You get these mails again", es: "Volverás a recibir estos correos" },
  backText: {
    en: (address: string) => `${address} is not on the list any more.`,
    es: (address: string) => `${address} ya no está en la lista.`,
  },
  inMail: { en: "No more mails like this? Unsubscribe:", es: "¿No quieres más correos como este? Date de baja:" },
} satisfies Record<string, Pair<unknown>>;
