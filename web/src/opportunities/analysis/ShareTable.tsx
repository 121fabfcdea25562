import type { Amounts } from "@trato/domain/opportunities/analysis.ts";
import type { ReactNode } from "react";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { analysisWords } from "./analysis-labels.ts";
import { FigureTable } from "../../ui/figures/FigureTable.tsx";
import { ShareBar } from "../../ui/figures/ShareBar.tsx";

type ShareTableProps = { title: string; heading: string; children: ReactNode };

/** What stands in the pipeline by something: how much of it as a bar, and in figures. */
export function ShareTable({ title, heading, children }: ShareTableProps) {
  const t = useWords(analysisWords);
  const share = (
    <span key="share" className="sr-only">
      {t.share}
    </span>
  );
  return (
    <FigureTable title={title} headings={[heading, share, t.opportunities, t.expectedRevenue]}>
      {children}
    </FigureTable>
  );
}

type ShareRowProps = {
  name: ReactNode;
  amounts: Amounts;
  /** From 0 to 1, of the longest. */
  share: number;
  hue?: number;
  isCentred?: boolean;
};

export function ShareRow({ name, amounts, ...bar }: ShareRowProps) {
  const f = useFormat();
  return (
    <tr>
      <th scope="row" className="w-48 text-left font-medium max-md:w-auto">
        {name}
      </th>
      <td className="min-w-16">
        <ShareBar {...bar} />
      </td>
      <td className="amount w-28 max-md:w-auto">{f.count(amounts.opportunities)}</td>
      <td className="amount w-36 max-md:w-auto">{f.wholeMoney(amounts.expectedRevenue)}</td>
    </tr>
  );
}
