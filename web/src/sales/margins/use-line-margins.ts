import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useCan } from "../../platform/session.ts";
import { useIsPhone } from "../../ui/media.ts";
import { marginQuery, type SaleMargin } from "../queries.ts";
import { useShownMargins } from "./shown-margins.ts";

export type LineMargin = SaleMargin["lines"][number];

/** The margin of each line as the document is saved, by the line, for those who see costs; and whether it stands beside each. */
export function useLineMargins(saleId: string): { margins: ReadonlyMap<string, LineMargin>; isShown: boolean } {
  const seesCosts = useCan("product.seeCosts");
  const [isShown] = useShownMargins();
  const isPhone = useIsPhone(); // where it stands among the fields of a line
  const { data } = useQuery({ ...marginQuery(saleId), enabled: seesCosts && (isShown || isPhone) });
  const margins = useMemo(
    () => new Map(seesCosts ? data?.lines.map((line) => [line.lineId, line]) : []),
    [data, seesCosts],
  );
  return { margins, isShown: isShown && seesCosts };
}
