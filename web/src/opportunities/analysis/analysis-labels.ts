import { everyday } from "@trato/domain/everyday.ts";
import { terms } from "@trato/domain/terms.ts";

export const analysisWords = {
  analysis: { en: "Pipeline analysis", es: "Análisis del flujo" },
  byStage: { en: "By stage", es: "Por etapa" },
  byPerson: { en: "By salesperson", es: "Por comercial" },
  byTeam: { en: "By team", es: "Por equipo" },
  stage: terms.stage,
  opportunities: { en: "Deals", es: "Núm." },
  expectedRevenue: terms.expectedRevenue,
  share: everyday.share,
  total: everyday.total,
  nobody: terms.unassigned,
  noTeam: everyday.noTeam,
  clearFilters: everyday.clearFilters,
  nothing: everyday.noneFound,
  empty: {
    en: "Once there are opportunities, you will see here how much stands in each stage, and with whom.",
    es: "Cuando haya oportunidades, aquí verás cuánto hay en cada etapa y de quién es.",
  },
  toBoard: { en: "Open the pipeline", es: "Abrir el tablero" },
};
