import * as z from "zod/mini";
import { inputWords } from "./inputs/input-words.ts";
import { shaped } from "./inputs/said.ts";
import type { CalendarDate } from "./dates.ts";
import { type Obstacle, obstacle } from "./errors.ts";
import { kinds, kindsHaving, type NumberedKind } from "./kinds.ts";
import { counterPeriod, type LocalTime, type NumberFormat, takeNumber } from "./numbering.ts";

export const separators = ["", "-", "/", "."] as const;

/** How documents of a kind are numbered in the words of their company: PED, "/", anew each year and 5 digits is PED/2026/00012. */
export const NumberSeries = z.object({
  prefix: z.string().check(z.trim(), z.toUpperCase(), shaped(/^[A-Za-z][A-Za-z0-9]{0,9}$/, inputWords.prefix)),
  separator: z.enum(separators),
  isYearly: z.boolean(),
  digits: z.int().check(z.gte(1), z.lte(9)),
});
export type NumberSeries = z.output<typeof NumberSeries>;

const seriesOfKinds = Object.fromEntries(kindsHaving("prefix").map((kind) => [kind, NumberSeries])) as Record<
  NumberedKind,
  typeof NumberSeries
>; // one for each of them

/** The series of every kind. Where orders have none of their own, they keep the numbers that they had as quotations. */
export const Numbering = z.object({ ...seriesOfKinds, order: z.nullable(NumberSeries) });
export type Numbering = z.output<typeof Numbering>;
export type SeriesKind = keyof Numbering;

/** A series as numbers are made by it. */
export function numberFormat({ prefix, separator, isYearly, digits }: NumberSeries): NumberFormat {
  const year = isYearly ? `{year}${separator}` : "";
  const resets = isYearly ? ("yearly" as const) : ("never" as const);
  return { prefix: `${prefix}${separator}${year}`, suffix: "", padding: digits, step: 1, resets };
}

/** Where a series counts. */
export type CounterKey = { kind: string; period: string };

const firstPrefixes = new Map<string, string>(kindsHaving("prefix").map((kind) => [kinds[kind].prefix, kind]));

/**
 * Which counter a series counts with on a day: what begins alike counts together, whatever bears it, so that no number comes
 * twice and a series that is taken up again goes on without a hole. What begins as a kind always did counts under its name.
 */
export function counterOf(series: NumberSeries, day: CalendarDate): CounterKey {
  const format = numberFormat(series);
  return { kind: firstPrefixes.get(format.prefix) ?? format.prefix, period: counterPeriod(format, day) };
}

/** The number that a series gives with a count at a moment of the workspace's clock. */
export function numberAt(series: NumberSeries, count: number, at: LocalTime): string {
  return takeNumber(numberFormat(series), count, { created: at, document: at }).number;
}

/**
 * What is wrong with how documents are to be numbered, or null: two kinds that begin alike, or numbers of which one could not
 * say where the prefix, the year or the count ends.
 */
export function obstacleToNumbering(numbering: Numbering): Obstacle | null {
  const taken = new Set<string>();
  for (const [kind, series] of Object.entries(numbering)) {
    if (!series) continue;
    const at = (field: keyof NumberSeries) => ({ path: `numbering.${kind}.${field}` });
    if (taken.has(series.prefix)) return obstacle("invalid", "numbering.taken", at("prefix"));
    taken.add(series.prefix);
    if (series.separator !== "") continue;
    if (series.isYearly) return obstacle("invalid", "numbering.without_separator", at("separator"));
    if (/\d$/.test(series.prefix)) return obstacle("invalid", "numbering.digit_before_count", at("prefix"));
  }
  return null;
}
