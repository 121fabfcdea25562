import { addDays, type CalendarDate, daysBetween } from "@trato/domain/dates.ts";
import { negated } from "@trato/domain/stock/quantities.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { stockWords } from "../labels.ts";
import type { StockPlan } from "../queries.ts";
import { useQuantity } from "../use-quantity.ts";

const width = 400;
const height = 44;
const leastDays = 14;

/** What will be on hand over the coming days as a line of steps; red below zero, with the day said in words. */
export function StockCurve({ plan, unitName }: { plan: StockPlan; unitName: string }) {
  const t = useWords(stockWords);
  const f = useFormat();
  const say = useQuantity();
  const today = f.today();
  const { line, zeroAt, span } = shapeOf(plan, today);
  const short = plan.days.find((day) => day.onHand.startsWith("-"));
  const steps = plan.days.map((day) => t.step(say(day.onHand, unitName), f.shortDate(day.on))).join(", ");
  return (
    <figure className="flex flex-col gap-1">
      <svg
        role="img"
        aria-label={t.curve(steps)}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        className="h-11 w-full overflow-visible"
      >
        <clipPath id="below-zero">
          <rect x="0" y={zeroAt} width={width} height={height} />
        </clipPath>
        <path d={`${line} L${width} ${zeroAt} L0 ${zeroAt} Z`} className="fill-hover" />
        <path d={`${line} L${width} ${zeroAt} L0 ${zeroAt} Z`} className="fill-bad-bg" clipPath="url(#below-zero)" />
        <path d={`M0 ${zeroAt} H${width}`} className="stroke-line2" vectorEffect="non-scaling-stroke" />
        <path d={line} className="fill-none stroke-quiet" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
        <path
          d={line}
          className="fill-none stroke-bad"
          strokeWidth="1.5"
          vectorEffect="non-scaling-stroke"
          clipPath="url(#below-zero)"
        />
      </svg>
      <figcaption className="flex justify-between gap-2 text-xs text-faint">
        <span>{t.today}</span>
        {short && (
          <span className="font-medium text-bad">
            {t.short(say(negated(short.onHand), unitName), f.shortDate(short.on))}
          </span>
        )}
        <span>{f.shortDate(addDays(today, span))}</span>
      </figcaption>
    </figure>
  );
}

/** The line of steps in the picture's own measure, and where zero lies in it. Pixels need no exact decimals. */
function shapeOf({ onHand, days }: StockPlan, today: CalendarDate) {
  const levels = [Number(onHand), ...days.map((day) => Number(day.onHand))];
  const [top, bottom] = [Math.max(...levels, 0), Math.min(...levels, 0)];
  const ends = days.map((day) => daysBetween(today, day.on));
  const span = Math.max(leastDays, Math.ceil((ends.at(-1) ?? 0) * 1.1));
  const x = (day: number) => round((day / span) * width);
  const y = (level: number) => round(2 + ((top - level) / (top - bottom || 1)) * (height - 4));
  const steps = ends.map((day, index) => ` H${x(day)} V${y(levels[index + 1] ?? 0)}`);
  return { line: `M0 ${y(levels[0] ?? 0)}${steps.join("")} H${width}`, zeroAt: y(0), span };
}

const round = (value: number): number => Math.round(value * 10) / 10;
