import type { Phrases } from "../words.ts";

export const messagingRefusals = {
  "message.sent": { en: "The message has already left.", es: "El mensaje ya ha salido." },
  "message.withdrawn": { en: "The message was withdrawn.", es: "El mensaje se retiró." },
} satisfies Phrases;
