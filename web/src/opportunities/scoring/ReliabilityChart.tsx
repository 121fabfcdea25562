import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { scoringWords } from "./scoring-labels.ts";
import type { Quality } from "./scoring-queries.ts";
import { ShareTable } from "./ShareTable.tsx";
import { useShares } from "./use-shares.ts";

/** Where what was said meets what happened, band by band; the same as figures below it. */
export function ReliabilityChart({ bands }: Pick<Quality, "bands">) {
  const t = useWords(scoringWords);
  const f = useFormat();
  const { percent } = useShares();
  return (
    <>
      <svg aria-hidden="true" viewBox="-34 -8 252 236" className="block w-full max-w-100 text-quiet">
        {ticks.map((tick) => (
          <g key={tick} className="stroke-line">
            <line x1={at(tick)} x2={at(tick)} y1={at(0)} y2={at(1)} />
            <line x1={at(0)} x2={at(1)} y1={200 - at(tick)} y2={200 - at(tick)} />
          </g>
        ))}
        {ticks.map((tick) => (
          <g key={tick} className="fill-current" fontSize="9">
            <text x={at(tick)} y="213" textAnchor="middle">
              {percent(tick)}
            </text>
            <text x="-5" y={203 - at(tick)} textAnchor="end">
              {percent(tick)}
            </text>
          </g>
        ))}
        <text x="100" y="226" textAnchor="middle" fontSize="10" className="fill-current">
          {t.said}
        </text>
        <text x="4" y="8" fontSize="10" className="fill-current">
          {t.happened}
        </text>
        <line x1="0" y1="200" x2="200" y2="0" strokeDasharray="4 4" className="stroke-current" />
        <polyline
          points={bands.map(({ told, won }) => `${at(told)},${200 - at(won)}`).join(" ")}
          className="fill-none stroke-accent"
          strokeWidth="1.5"
        />
        {bands.map(({ told, won }) => (
          <circle key={`${told} ${won}`} cx={at(told)} cy={200 - at(won)} r="4" className="fill-accent" />
        ))}
      </svg>
      <ShareTable
        label={t.reliability}
        heads={[t.said, t.happened, t.records]}
        rows={bands.map(({ told, won, records }, place) => ({
          id: String(place),
          cells: [percent(told), percent(won), f.count(records)],
        }))}
      />
    </>
  );
}

const ticks = [0, 0.25, 0.5, 0.75, 1];
const at = (share: number) => 200 * share;
