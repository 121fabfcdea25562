import { useFormat, useMe } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { marginWords } from "./margin-labels.ts";
import type { LineMargin } from "./use-line-margins.ts";

/** What a line earns and its share, in a cell of its own; in the workspace's currency, as costs are. */
export function MarginCell({ margin }: { margin: LineMargin | undefined }) {
  const say = useSaid();
  return (
    <span className="flex flex-wrap justify-end gap-x-1.5 px-2 text-sm tabular-nums max-md:hidden">
      {margin && <Said {...say(margin)} />}
    </span>
  );
}

/** The same among the fields of a line on a phone. */
export function MarginField({ margin }: { margin: LineMargin }) {
  const t = useWords(marginWords);
  const say = useSaid();
  return (
    <p className="flex justify-between gap-2 tabular-nums">
      <span className="text-quiet">{t.margin}</span>
      <span className="flex gap-x-1.5">
        <Said {...say(margin)} />
      </span>
    </p>
  );
}

type SaidMargin = { amount: string; share: string | null; isLoss: boolean };

const Said = ({ amount, share, isLoss }: SaidMargin) => (
  <>
    <span className={isLoss ? "text-bad" : ""}>{amount}</span>
    {share !== null && <span className={isLoss ? "text-bad" : "text-quiet"}>{share}</span>}
  </>
);

function useSaid(): (margin: LineMargin) => SaidMargin {
  const f = useFormat();
  const { currency } = useMe().workspace;
  return ({ margin, percent }) => ({
    amount: f.money(margin, currency),
    share: percent && f.percent(percent),
    isLoss: margin.startsWith("-"),
  });
}
