import { useQuery } from "@tanstack/react-query";
import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { CardRow, CardRows, Section } from "../../ui/Section.tsx";
import { ShareBar } from "../../ui/figures/ShareBar.tsx";
import { type SalesTarget, salesTargetsQuery } from "../queries.ts";
import { periodName } from "./period-name.ts";
import { targetWords } from "./target-labels.ts";

type TargetProgressProps = { salespersonId?: string | undefined; teamId?: string | undefined };

/** How far the targets of this month and quarter are reached; nothing where none are set. */
export function TargetProgress(whose: TargetProgressProps) {
  const t = useWords(targetWords);
  const targets = useQuery(salesTargetsQuery(whose)).data?.items ?? [];
  if (targets.length === 0) return null;
  return (
    <Section
      title={t.targets}
      tools={
        <Link to={paths.salesAnalysis(whose)} className="px-2 text-sm text-quiet hover:text-ink hover:underline">
          {t.seeAnalysis}
        </Link>
      }
    >
      <CardRows>
        {targets.map((target) => (
          <Target key={target.id} target={target} />
        ))}
      </CardRows>
    </Section>
  );
}

function Target({ target: { salesperson, team, period, measure, amount, reached, percent } }: { target: SalesTarget }) {
  const t = useWords(targetWords);
  const f = useFormat();
  return (
    <CardRow className="flex-wrap gap-x-3">
      <span className="min-w-40 flex-1 truncate font-medium">{salesperson?.name ?? team?.name}</span>
      <span className="w-36 text-quiet">{`${periodName(period, t, f)} · ${t[measure]}`}</span>
      <span className="w-32">
        <ShareBar share={Math.min(1, Number(percent) / 100)} />
      </span>
      <span className="w-40 text-right tabular-nums">{t.reachedOf(f.wholeMoney(reached), f.wholeMoney(amount))}</span>
      <span className="w-16 text-right font-medium tabular-nums">{f.percent(percent)}</span>
    </CardRow>
  );
}
