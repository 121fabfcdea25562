import type { Evidence } from "../../contacts/likeness.ts";

type DealType = "lead" | "opportunity";

/**
 * Whether somebody is to look at two deals that are alike: one customer may well have several opportunities, which are only asked about where
 * they are called the same.
 */
export const isWorthAsking = (one: DealType, other: DealType, { customer, title }: Evidence): boolean =>
  one === "lead" || other === "lead" || customer !== true || title === true;
