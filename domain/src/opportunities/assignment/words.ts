import type { Phrases } from "../../words.ts";

/** Why something cannot be done with the rules by which leads are given out. */
export const assignmentRefusals = {
  "assignment_rule.name_taken": {
    en: (d) => `There is a rule “${String(d["name"])}” already.`,
    es: (d) => `Ya hay una regla «${String(d["name"])}».`,
  },
  "assignment_rule.condition": {
    en: "A condition asks what its field cannot answer. Choose the field, the comparison and the values again.",
    es: "Una condición pide algo que su campo no puede responder. Elige de nuevo el campo, la comparación y los valores.",
  },
  "assignment_rule.nobody": {
    en: "A rule gives leads to somebody: choose people, or a team.",
    es: "Una regla da las iniciativas a alguien: elige personas o un equipo.",
  },
  "assignment_rule.not_all": { en: "Name every rule once.", es: "Indica todas las reglas, cada una una vez." },
  "assignment_rule.twice": {
    en: "Each person stands in a rule once.",
    es: "Cada persona está en una regla una sola vez.",
  },
  "assignment_rule.none_on": {
    en: "No rule is switched on.",
    es: "No hay ninguna regla activada.",
  },
  "assignment_rule.none_gives": {
    en: "No rule gives it to anybody now. “Why?” tells which were asked.",
    es: "Ahora mismo ninguna regla la da a nadie. «¿Por qué?» dice cuáles se han consultado.",
  },
  "team_draw.none_on": {
    en: "No team draws its leads.",
    es: "Ningún equipo sortea sus iniciativas.",
  },
  "team_draw.undone": { en: "This draw is undone already.", es: "Este sorteo ya se ha deshecho." },
  "lead_receiver.hours": {
    en: "Work begins before it ends.",
    es: "La jornada empieza antes de terminar.",
  },
  "lead_receiver.absence": {
    en: "An absence begins before it ends.",
    es: "Una ausencia empieza antes de terminar.",
  },
} satisfies Phrases;
