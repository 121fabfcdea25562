import type { SalesDimension } from "@trato/domain/reports/sales-analysis/dimensions.ts";
import type { AnalyseSales } from "@trato/domain/reports/sales-analysis/inputs.ts";
import { measuredOf } from "@trato/domain/reports/sales-analysis/measured.ts";
import { salesMeasures } from "@trato/domain/reports/sales-analysis/measures.ts";
import type { SalesAnalysis } from "@trato/domain/reports/sales-analysis/records.ts";
import type { Field } from "@trato/domain/fields/field.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { namesOfGroups } from "./names-of-groups.ts";
import { type Most, type PlacedGroup, summedGroups } from "./summed-groups.ts";

const shown: Most = { groups: 100, within: 60, inAll: 10_000 };

/** What quotations or orders come to by one thing or by two, as far as the reader reaches; margins for who sees costs. */
export async function analyseSales(ctx: Context, given: AnalyseSales, most: Most = shown): Promise<SalesAnalysis> {
  const asked = { ...given, andBy: given.andBy === given.by ? undefined : given.andBy };
  const ranked: Field | undefined = salesMeasures.find(({ name }) => name === asked.measure);
  if (ranked?.seen) authorize(ctx, ranked.seen);
  const groups = await summedGroups(ctx, asked, most);
  const names = await namesOfGroups(ctx, asked, groups);
  const rules = { ...ctx.workspace, summed: asked.documents };
  const measured = (group: PlacedGroup) =>
    measuredOf({ ...group, unitName: group.unitId && names.of("unit", group.unitId) }, rules);
  const keyed = (by: SalesDimension, id: string | null) => ({ id, name: id && names.of(by, id) });
  const [whole, ...others] = groups;
  if (!whole) throw new Error("the whole is always a group");
  const within = Map.groupBy(
    others.filter(({ level }) => level === 2),
    ({ first }) => first,
  );
  const firsts = others.filter(({ level }) => level === 1);
  return {
    total: measured(whole),
    groups: firsts[0]?.groups ?? 0,
    rows: firsts.map((group) => {
      const its = within.get(group.first) ?? [];
      const rows = its.map((each) => ({ ...keyed(asked.andBy ?? asked.by, each.second), ...measured(each) }));
      return { ...keyed(asked.by, group.first), ...measured(group), groups: its[0]?.groups ?? 0, rows };
    }),
  };
}
