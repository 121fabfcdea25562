import { useQuery } from "@tanstack/react-query";
import { Columns3 } from "lucide-react";
import type { Decimal } from "@trato/domain/decimal.ts";
import { useCan, useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { IconButton } from "../../ui/IconButton.tsx";
import { marginQuery, type SaleMargin } from "../queries.ts";
import { marginWords } from "./margin-labels.ts";
import { useShownMargins } from "./shown-margins.ts";

type MarginBoxProps = { saleId: string; money: (amount: Decimal) => string };

/** What the document earns, and each of its lines, for those who see costs. */
export function MarginBox({ saleId, money }: MarginBoxProps) {
  const seesCosts = useCan("product.seeCosts");
  const { data } = useQuery({ ...marginQuery(saleId), enabled: seesCosts });
  if (!seesCosts || !data || data.lines.length + data.unknown === 0) return null;
  return <Box margin={data} money={money} />;
}

function Box({ margin, money }: { margin: SaleMargin } & Pick<MarginBoxProps, "money">) {
  const t = useWords(marginWords);
  const share = useShare();
  const [isShown, show] = useShownMargins();
  return (
    <section aria-label={t.margin} className="ml-auto flex w-full max-w-80 flex-col gap-1 text-quiet tabular-nums">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="flex items-center gap-1">
          {t.margin}
          <IconButton
            size="sm"
            label={isShown ? t.hideBesideLines : t.showBesideLines}
            aria-pressed={isShown}
            icon={<Columns3 />}
            onClick={() => show(!isShown)}
            className="max-md:hidden"
          />
        </span>
        <span className={isLoss(margin.margin) ? "text-bad" : ""}>
          {[money(margin.margin), margin.percent && share(margin.percent)].filter(Boolean).join(" · ")}
        </span>
      </div>
      {margin.unknown > 0 && <p className="text-sm">{t.unknown(margin.unknown)}</p>}
      {margin.lines.length > 0 && (
        <details className="text-sm">
          <summary className="w-fit rounded-sm hover:text-ink">{t.byLine}</summary>
          <Lines lines={margin.lines} money={money} />
        </details>
      )}
    </section>
  );
}

function Lines({ lines, money }: Pick<SaleMargin, "lines"> & Pick<MarginBoxProps, "money">) {
  const t = useWords(marginWords);
  const share = useShare();
  return (
    <table className="mt-1 w-full">
      <thead>
        <tr className="text-left text-xs text-faint">
          <th className="font-normal">{t.product}</th>
          <th className="text-right font-normal">{t.cost}</th>
          <th className="text-right font-normal">{t.margin}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.lineId} className="border-t border-line align-top">
            <td className="max-w-40 py-1 wrap-anywhere">{line.name}</td>
            <td className="py-1 pl-3 text-right">{money(line.cost)}</td>
            <td className={`py-1 pl-3 text-right ${isLoss(line.margin) ? "text-bad" : ""}`}>
              {money(line.margin)}
              {line.percent && <span className="block text-xs">{share(line.percent)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isLoss = (margin: Decimal): boolean => margin.startsWith("-");

function useShare(): (percent: Decimal) => string {
  const t = useWords(marginWords);
  const f = useFormat();
  return (percent) => t.ofAmount(f.percent(percent));
}
