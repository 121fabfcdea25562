import type { QuotationTemplateRow } from "../queries.ts";

type Typed = Pick<QuotationTemplateRow, "salesType" | "isArchived">;

/** Templates that are offered, by the kind of sale they are for; those for none last. They come in that order. */
export function bySalesType<Template extends Typed>(
  templates: readonly Template[],
): { salesType: string | null; templates: Template[] }[] {
  const offered = Map.groupBy(
    templates.filter(({ isArchived }) => !isArchived),
    ({ salesType }) => salesType,
  );
  return [...offered].map(([salesType, templates]) => ({ salesType, templates }));
}

/** The kinds of sales that templates are for, each once. */
export function knownTypes(templates: readonly Typed[]): string[] {
  return [...new Set(templates.flatMap(({ salesType }) => salesType ?? []))];
}
