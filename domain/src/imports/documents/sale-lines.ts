import { type Decimal, exact, isZero } from "../../decimal.ts";
import type { Choice } from "../../documents/choices/choices.ts";
import type { GlobalDiscount } from "../../documents/discounts/global-discount.ts";
import type { Period } from "../../documents/recurring/periods.ts";
import type { Id } from "../../ids.ts";

/** What a row tells of its line besides what is sold: the section in which it stands, what it is offered as, how often it is paid. */
export type ToldLine = {
  section?: string | undefined;
  sectionDiscount?: Decimal | undefined;
  choice?: Choice | undefined;
  choiceGroup?: string | undefined;
  period?: Period | undefined;
};

/** So much per cent; none of nothing. */
export const discountTold = (percent: Decimal | undefined): GlobalDiscount | null =>
  percent === undefined || isZero(exact(percent)) ? null : { kind: "percent", percent };

/**
 * The lines of a document as its rows tell them: a section begins where another one is named than above, and goes on where none is; what the
 * rows call a group alike is one choice where one of them is an alternative, and else says nothing: no line stops counting of itself. `lineOf`
 * makes what is sold of a row.
 */
export function linesTold<Row, Line extends object>(
  rows: readonly Row[],
  {
    told,
    lineOf,
    newGroup,
  }: { told: (row: Row) => ToldLine; lineOf: (row: Row) => Line; newGroup: () => Id<"choice_groups"> },
) {
  let current: string | undefined;
  const read = rows.map((row) => ({ row, its: told(row) }));
  const offering = read.flatMap(({ its }) => (its.choice === "alternative" ? (its.choiceGroup ?? []) : []));
  const groups = new Map([...new Set(offering)].map((name) => [name, newGroup()]));
  return read.flatMap(({ row, its }) => {
    const { section, sectionDiscount, choice = "counted", choiceGroup, period = "once" } = its;
    const group = choiceGroup === undefined ? null : (groups.get(choiceGroup) ?? null);
    const begins = section !== undefined && section !== current;
    if (begins) current = section;
    const heading = { kind: "section" as const, name: section, sectionDiscount: discountTold(sectionDiscount) };
    return [...(begins ? [heading] : []), { ...lineOf(row), choice, choiceGroup: group, period }];
  });
}
