import * as z from "zod/mini";
import type { Verb } from "../permissions.ts";

/** What a company does first with Trato, in its order; each is shown to those who may do it. */
export const firstSteps = [
  { name: "company", may: "workspace.edit" },
  { name: "team", may: "member.manage" },
  { name: "import", may: "import.run" },
  { name: "product", may: "product.edit" },
  { name: "quotation", may: "sale.edit" },
] as const satisfies readonly { name: string; may: Verb }[];

export type FirstStepName = (typeof firstSteps)[number]["name"];

/** Those that a member may take, with which ones the company has taken. */
export const FirstSteps = z.object({
  steps: z.array(z.object({ name: z.enum(firstSteps.map(({ name }) => name)), isDone: z.boolean() })),
});
export type FirstSteps = z.output<typeof FirstSteps>;
