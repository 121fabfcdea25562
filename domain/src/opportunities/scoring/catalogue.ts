import type { opportunityFields } from "../fields.ts";
import type { TraitKind } from "./traits.ts";

export type FieldName = (typeof opportunityFields)[number]["name"];

/**
 * From when a field of a lead can be known: when it arrives, while somebody works on it, or only once it is won or lost. What is
 * known only then never tells how likely it is.
 */
export type KnownFrom = "arrival" | "work" | "outcome";

/** How a field is compared: as it is, by whether there is anything, or by whether an address or number can be right. */
export type Comparison = TraitKind | "given" | "email" | "phone";

type Knowing = {
  from: KnownFrom;
  /** What is left out is a text that no two leads share, or something that stands for the outcome. */
  compared?: Comparison;
  /** It may tell of a person's origin, belief or the like: it is compared only where a workspace chooses it. */
  isProtected?: true;
};

/** What is known of every field of the catalogue; one that is missing here does not compile. */
export const knowing = {
  title: { from: "arrival" },
  contactName: { from: "arrival" },
  companyName: { from: "arrival", compared: "given" },
  email: { from: "arrival", compared: "email" },
  phone: { from: "arrival", compared: "phone" },
  website: { from: "arrival", compared: "given" },
  jobTitle: { from: "arrival", compared: "choice" },
  street: { from: "arrival" },
  street2: { from: "arrival" },
  city: { from: "arrival", compared: "choice" },
  zip: { from: "arrival" },
  state: { from: "arrival", compared: "choice" },
  country: { from: "arrival", compared: "choice" },
  language: { from: "arrival", compared: "choice", isProtected: true },
  source: { from: "arrival", compared: "choice" },
  medium: { from: "arrival", compared: "choice" },
  campaign: { from: "arrival", compared: "choice" },
  description: { from: "arrival", compared: "given" },
  expectedRevenue: { from: "work", compared: "number" },
  probability: { from: "outcome" },
  priority: { from: "work", compared: "choice" },
  tags: { from: "work", compared: "several" },
  expectedClosing: { from: "work" },
  // an order brings its customer with it
  customerId: { from: "outcome" },
  // whose it is follows from how likely it is, as much as the other way round
  salespersonId: { from: "work" },
  teamId: { from: "work" },
  // what is won stands in a stage of its own
  stageId: { from: "outcome" },
  lostReasonId: { from: "outcome" },
} as const satisfies Record<FieldName, Knowing>;

export const facts: Record<FieldName, Knowing> = knowing;

type Comparable = {
  [Name in FieldName]: (typeof knowing)[Name] extends { compared: Comparison } ? Name : never;
}[FieldName];
export type ComparedField = Comparable;

/** The fields that may be compared: what is known before the outcome. */
export const comparedFields = (Object.keys(knowing) as FieldName[]) // its keys are the fields
  .filter((name): name is ComparedField => facts[name].compared !== undefined && facts[name].from !== "outcome");

/** What a workspace leaves out of those, and which protected ones it compares all the same. */
export type Choice = { leftOut: readonly string[]; chosen: readonly string[] };

export function isCompared(name: ComparedField, { leftOut, chosen }: Choice): boolean {
  return facts[name].isProtected ? chosen.includes(name) : !leftOut.includes(name);
}
