import { daysBetween } from "@trato/domain/dates.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import type { ExchangeRate } from "../queries.ts";
import { currencyWords } from "./currency-labels.ts";
import { readableRateText } from "./rate-text.ts";

const width = 400;
const height = 56;

/** What a currency cost over the days that are shown, as a line of steps: each rate holds until the next. */
export function RateCurve({ rates }: { rates: readonly ExchangeRate[] }) {
  const t = useWords(currencyWords);
  const f = useFormat();
  const inOrder = rates.toReversed();
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (!first || !last || first === last) return null;
  const [from, to] = [f.date(first.day), f.date(last.day)];
  return (
    <figure className="flex flex-col gap-1 px-6 py-4 max-md:px-4">
      <svg
        role="img"
        aria-label={t.curve(last.currency, from, to)}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="h-14 w-full overflow-visible"
      >
        <path
          d={lineOf(inOrder)}
          className="fill-none stroke-accent"
          strokeWidth="1.5"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <figcaption className="flex justify-between gap-2 text-xs text-quiet tabular-nums">
        <span>{[from, readableRateText(f, f.currency, first)].join(" · ")}</span>
        <span className="text-right">{[to, readableRateText(f, f.currency, last)].join(" · ")}</span>
      </figcaption>
    </figure>
  );
}

/** How many of the currency one of the company's buys, the oldest first, in the picture's own measure. Pixels need no exact decimals. */
export function lineOf(rates: readonly Pick<ExchangeRate, "day" | "rate" | "isInverse">[]): string {
  const levels = rates.map(({ rate, isInverse }) => (isInverse ? 1 / Number(rate) : Number(rate)));
  const [top, bottom] = [Math.max(...levels), Math.min(...levels)];
  const [first, last] = [rates[0], rates.at(-1)];
  const span = first && last ? daysBetween(first.day, last.day) : 0;
  const x = (index: number) => {
    const rate = rates[index];
    return round(first && rate ? (daysBetween(first.day, rate.day) / (span || 1)) * width : 0);
  };
  const y = (level: number) => round(2 + ((top - level) / (top - bottom || 1)) * (height - 4));
  const [start = 0, ...rest] = levels;
  return `M0 ${y(start)}${rest.map((level, index) => ` H${x(index + 1)} V${y(level)}`).join("")}`;
}

const round = (value: number): number => Math.round(value * 10) / 10;
