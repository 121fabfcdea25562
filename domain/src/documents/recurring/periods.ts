import type { Words } from "../../words.ts";

/** How often a line is paid. */
export const periods = ["once", "monthly", "yearly"] as const;
export type Period = (typeof periods)[number];

/** What is said of the parts of a total. */
export const periodWords = {
  once: { en: "Paid once", es: "Pago único" },
  monthly: { en: "Each month", es: "Cada mes" },
  yearly: { en: "Each year", es: "Cada año" },
} satisfies Words;
