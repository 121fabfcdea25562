import { everyday } from "@trato/domain/everyday.ts";
import { terms } from "@trato/domain/terms.ts";
import type { unsubscribeWays } from "@trato/domain/messaging/unsubscribes.ts";
import type { Pair } from "@trato/domain/words.ts";

type Way = (typeof unsubscribeWays)[number];

export const unsubscribeWords = {
  wantsNone: {
    en: (address: string, day: string) => `${address} wants no automatic mails since ${day}.`,
    es: (address: string, day: string) => `${address} no quiere correos automáticos desde el ${day}.`,
  },
  wantNone: { en: "Send no automatic mails", es: "No enviar correos automáticos" },
  wantsThem: { en: "They do want them", es: "Sí los quiere" },
  kept: {
    en: (address: string) => `No more automatic mails to ${address}`,
    es: (address: string) => `No habrá más correos automáticos a ${address}`,
  },
  takenBack: {
    en: (address: string) => `${address} may get automatic mails again`,
    es: (address: string) => `${address} puede volver a recibir correos automáticos`,
  },
  title: everyday.unsubscribes,
  text: {
    en: "Whoever reads at these addresses gets no mails that Trato writes by itself: no steps of sequences, no first answers. What somebody of you writes arrives.",
    es: "Quien lee en estas direcciones no recibe correos automáticos: ni pasos de secuencias ni primeras respuestas. Lo que escribe alguien de la empresa sí llega.",
  },
  address: terms.email,
  why: { en: "How they said so", es: "Cómo lo dijo" },
  since: { en: "Since when", es: "Desde cuándo" },
  how: {
    en: (how: Way, by: string | null) =>
      ({
        link: "By the link of a mail",
        one_click: "With their mail program",
        hand: by === null ? "Kept by hand" : `Kept by ${by}`,
      })[how],
    es: (how: Way, by: string | null) =>
      ({
        link: "Por el enlace de un correo",
        one_click: "Desde su programa de correo",
        hand: by === null ? "Anotado a mano" : `Anotado por ${by}`,
      })[how],
  },
  add: { en: "Add to the list", es: "Añadir a la lista" },
  addShort: everyday.add,
  takeOff: { en: "Take off the list", es: "Quitar de la lista" },
  none: {
    en: "Nobody has unsubscribed. Whoever follows the link at the foot of an automatic mail will stand here.",
    es: "Nadie se ha dado de baja. Aquí estará quien siga el enlace al pie de un correo automático.",
  },
} satisfies Record<string, Pair<unknown>>;
