import type { Context } from "../platform/context.ts";
import { insertOwn } from "../platform/rows.ts";

const stages = [
  { en: "New", es: "Nuevo" },
  { en: "Qualified", es: "Calificado" },
  { en: "Proposition", es: "Propuesta" },
  { en: "Negotiation", es: "Negociación" },
  { en: "Won", es: "Ganado" },
];

const reasons = [
  { en: "Too expensive", es: "Demasiado caro" },
  { en: "Chose a competitor", es: "Eligió a la competencia" },
  { en: "No budget", es: "Sin presupuesto" },
  { en: "No answer", es: "No contesta" },
  { en: "Not the right moment", es: "No es el momento" },
];

/** The stages and lost reasons with which a workspace starts. */
export async function seedPipeline(ctx: Context): Promise<void> {
  const { language } = ctx.workspace;
  const columns = stages.map((name, index) => ({
    id: ctx.newId<"stages">(),
    name: name[language],
    sequence: (index + 1) * 10,
    isWon: index === stages.length - 1,
  }));
  await insertOwn(ctx, "stages", columns).execute();
  const known = reasons.map((name) => ({ id: ctx.newId<"lost_reasons">(), name: name[language] }));
  await insertOwn(ctx, "lostReasons", known).execute();
}
