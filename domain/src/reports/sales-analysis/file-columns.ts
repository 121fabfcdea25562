import type { ListColumn } from "../list-columns.ts";
import { terms } from "../../terms.ts";
import { dimensionWords, type SalesDimension } from "./dimensions.ts";
import { salesMeasures } from "./measures.ts";
import type { SalesAnalysis } from "./records.ts";

/** The columns of an analysis as a file: what its groups are of, and all that is measured. */
export function analysisColumns(by: SalesDimension, andBy: SalesDimension | undefined): ListColumn[] {
  return [
    of("by", by),
    ...(andBy ? [of("andBy", andBy)] : []),
    ...salesMeasures,
    { name: "unitName", kind: "text", words: terms.unit },
  ];
}

/** Its rows: each of the smallest groups once. Periods and countries stand by their ids, what is nobody's empty. */
export function analysisRows({ rows }: Pick<SalesAnalysis, "rows">, andBy: SalesDimension | undefined): object[] {
  return rows.flatMap(({ rows: within, ...group }): object[] => {
    const by = group.name ?? group.id;
    if (!andBy) return [{ ...group, by }];
    return within.map((each) => ({ ...each, by, andBy: each.name ?? each.id }));
  });
}

function of(name: string, dimension: SalesDimension): ListColumn {
  return { name, kind: dimension === "country" ? "country" : "text", words: dimensionWords[dimension].words };
}
