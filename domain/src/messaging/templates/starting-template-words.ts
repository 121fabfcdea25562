import type { LetterUse } from "../../kinds.ts";
import type { Pair } from "../../words.ts";
import type { TemplateText } from "./template-texts.ts";

export type StartingTemplate = { name: Pair<string>; uses: readonly LetterUse[]; texts: Pair<TemplateText> };

const numbered = "{% if sale.number %} {{ sale.number }}{% endif %}";
const number = "{{ sale.number }}";
const company = "{{ company.name }}";
const dear = { en: "Dear {{ contact.name }},", es: "Hola, {{ contact.name }}:" };
const regards = { en: "Kind regards\n{{ me.signature }}", es: "Un saludo,\n{{ me.signature }}" };

const letter = (en: string, es: string): Pair<string> => ({
  en: `${dear.en}\n\n${en}\n\n${regards.en}`,
  es: `${dear.es}\n\n${es}\n\n${regards.es}`,
});

function template(
  uses: readonly LetterUse[],
  name: Pair<string>,
  subject: Pair<string>,
  body: Pair<string>,
): StartingTemplate {
  const textOf = (language: "en" | "es") => ({ subject: subject[language], body: body[language] });
  return { name, uses, texts: { en: textOf("en"), es: textOf("es") } };
}

/** The templates with which a company starts; the first for something is its usual mail. */
export const startingTemplates: readonly StartingTemplate[] = [
  template(
    ["quotation"],
    { en: "Our quotation", es: "Nuestro presupuesto" },
    { en: `Quotation${numbered} from ${company}`, es: `Presupuesto${numbered} de ${company}` },
    letter(
      `here is our quotation${numbered}. You can read and accept it online, without signing in.`,
      `Aquí tienes nuestro presupuesto${numbered}. Puedes verlo y aceptarlo en línea, sin registrarte.`,
    ),
  ),
  template(
    ["quotation"],
    { en: "Reminder of a quotation", es: "Recordatorio de un presupuesto" },
    { en: `Our quotation${numbered}`, es: `Nuestro presupuesto${numbered}` },
    letter(
      `have you had time to look at our quotation{% if sale.total %} of {{ sale.total }}{% endif %}?{% if sale.validUntil %} It is valid until {{ sale.validUntil }}.{% endif %} If anything is unclear or should be different, just answer this mail.`,
      `¿Has podido ver nuestro presupuesto{% if sale.total %} de {{ sale.total }}{% endif %}?{% if sale.validUntil %} Es válido hasta el {{ sale.validUntil }}.{% endif %} Si tienes dudas o quieres cambiar algo, responde a este correo.`,
    ),
  ),
  template(
    ["order"],
    { en: "Order confirmation", es: "Confirmación de pedido" },
    { en: `Your order ${number} at ${company}`, es: `Tu pedido ${number} de ${company}` },
    letter(
      `thank you for your order ${number}, which is confirmed. You find it attached.`,
      `Gracias por tu pedido ${number}, que queda confirmado. Lo tienes adjunto.`,
    ),
  ),
  template(
    ["acceptedOrder"],
    { en: "Thank you for the yes", es: "Gracias por aceptar" },
    { en: `Your order ${number} at ${company} is confirmed`, es: `Confirmado tu pedido ${number} de ${company}` },
    letter(
      `thank you: you have accepted our quotation, and your order ${number} is confirmed. You can read it online whenever you like.`,
      `Gracias: has aceptado nuestro presupuesto y tu pedido ${number} queda confirmado. Puedes verlo en línea cuando quieras.`,
    ),
  ),
  template(
    ["changedOrder"],
    { en: "Your order has changed", es: "Tu pedido ha cambiado" },
    { en: `Your order ${number} at ${company} has changed`, es: `Ha cambiado tu pedido ${number} de ${company}` },
    letter(
      `your order ${number} has changed as agreed. Here you can see it as it is now.`,
      `Tu pedido ${number} ha cambiado según lo acordado. Aquí puedes verlo como queda ahora.`,
    ),
  ),
  template(
    ["delivery"],
    { en: "Our delivery note", es: "Nuestro albarán" },
    { en: `Delivery note {{ delivery.number }} from ${company}`, es: `Albarán {{ delivery.number }} de ${company}` },
    letter("attached you find the delivery note of your goods.", "Adjunto tienes el albarán de tu mercancía."),
  ),
  template(
    ["purchase"],
    { en: "Our purchase order", es: "Nuestro pedido de compra" },
    {
      en: `Purchase order{% if purchase.number %} {{ purchase.number }}{% endif %} from ${company}`,
      es: `Pedido de compra{% if purchase.number %} {{ purchase.number }}{% endif %} de ${company}`,
    },
    letter(
      "attached you find our purchase order{% if purchase.number %} {{ purchase.number }}{% endif %}. Please confirm it, and the day on which we may expect the goods.",
      "Adjunto tienes nuestro pedido de compra{% if purchase.number %} {{ purchase.number }}{% endif %}. Confírmanoslo, por favor, y dinos qué día podemos esperar la mercancía.",
    ),
  ),
  template(
    ["opportunity"],
    { en: "First answer", es: "Primera respuesta" },
    { en: `Your enquiry to ${company}`, es: `Tu consulta a ${company}` },
    letter(
      "thank you for writing to us. When does a short call suit you, so that we can make you the right offer?",
      "Gracias por escribirnos. ¿Cuándo te viene bien una llamada corta para prepararte la oferta adecuada?",
    ),
  ),
  template(
    ["opportunity", "contact", "order"],
    { en: "Thank you", es: "Gracias" },
    { en: `Thank you from ${company}`, es: `Gracias de parte de ${company}` },
    letter(
      "thank you for your time and your trust. Whatever you need, write to us or call.",
      "Gracias por tu tiempo y tu confianza. Para lo que necesites, escríbenos o llámanos.",
    ),
  ),
];
