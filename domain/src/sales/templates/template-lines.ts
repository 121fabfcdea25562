import type { Decimal } from "../../decimal.ts";
import { type Choice, settledChoices } from "../../documents/choices/choices.ts";
import type { GlobalDiscount } from "../../documents/discounts/global-discount.ts";
import type { Period } from "../../documents/recurring/periods.ts";
import type { Id } from "../../ids.ts";
import type { ComboPick } from "../../products/combos/combo-inputs.ts";
import type { Following } from "../../products/price-lists/line-following.ts";

/** A line as a template keeps it: only what was typed of its name and price; the rest comes when it is used. */
export type TemplateLine = {
  kind: "product" | "section" | "note";
  productId: Id<"products"> | null;
  name: string | null;
  quantity: Decimal;
  unitId: Id<"units"> | null;
  unitPrice: Decimal | null;
  discount: Decimal | null;
  sectionDiscount: GlobalDiscount | null;
  hidesLines: boolean;
  choice: Choice;
  choiceGroup: Id<"choice_groups"> | null;
  period: Period;
  picks: ComboPick[];
};

type SaleLine = Omit<TemplateLine, "name" | "unitPrice" | "discount"> & {
  name: string;
  unitPrice: Decimal;
  discount: Decimal;
  follows: Following;
};

/** What a template keeps of a document's line: its price and discount where they were typed, its name where it is not the product's. */
export function templateLineOf(line: SaleLine, productName: string | null): TemplateLine {
  const { kind, productId, quantity, unitId, sectionDiscount, hidesLines, choice, choiceGroup, period, picks } = line;
  const isProduct = kind === "product";
  return {
    kind,
    productId,
    name: isProduct && line.name === productName ? null : line.name,
    quantity,
    unitId,
    unitPrice: isProduct && line.follows === "nothing" ? line.unitPrice : null,
    discount: isProduct && line.follows !== "price_and_discount" ? line.discount : null,
    sectionDiscount,
    hidesLines,
    choice,
    choiceGroup,
    period,
    picks,
  };
}

/** A new line of a document as a template says it: what the template does not say of its price follows the list. */
export function lineOfTemplate({
  kind,
  productId,
  name,
  quantity,
  unitId,
  unitPrice,
  discount,
  ...line
}: TemplateLine) {
  const { sectionDiscount, hidesLines, choice, choiceGroup, period, picks } = line;
  if (kind !== "product") return { kind, name: name ?? "", ...(kind === "section" && { sectionDiscount, hidesLines }) };
  const follows: Following = unitPrice !== null ? "nothing" : discount !== null ? "price" : "price_and_discount";
  return {
    kind,
    quantity,
    follows,
    choice,
    choiceGroup,
    period,
    ...(picks.length > 0 && { picks }),
    ...(productId && { productId }),
    ...(name !== null && { name }),
    ...(unitId && { unitId }),
    ...(unitPrice !== null && { unitPrice }),
    ...(discount !== null && { discount }),
  };
}

/** The lines with their choices in order, as those of a document are. */
export function settledTemplate(lines: readonly TemplateLine[]): TemplateLine[] {
  const named = lines.map((line, place) => ({ ...line, id: String(place) }));
  return settledChoices(named).map(({ id: _, ...line }) => line);
}

/** The lines with other names for their groups: what is used twice in one document are two choices. */
export function withOwnGroups<L extends Pick<TemplateLine, "choiceGroup">>(
  lines: readonly L[],
  newGroup: () => Id<"choice_groups">,
): L[] {
  const groups = new Map<string, Id<"choice_groups">>();
  return lines.map((line) => {
    if (line.choiceGroup === null) return line;
    const group = groups.get(line.choiceGroup) ?? newGroup();
    groups.set(line.choiceGroup, group);
    return { ...line, choiceGroup: group };
  });
}

/** How many days a document was to be valid when it was made; nothing where it stays open, or its last day was past by then. */
export function validityDaysOf(daysUntil: number | null): number | null {
  return daysUntil !== null && daysUntil >= 1 && daysUntil <= 3650 ? daysUntil : null;
}
