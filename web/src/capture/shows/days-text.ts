import type { Format } from "@trato/domain/format.ts";
import type { TradeShow } from "./queries.ts";

/** "23 nov – 26 nov": from the first day to the last one, or the only one. */
export const daysText = ({ startsOn, endsOn }: Pick<TradeShow, "startsOn" | "endsOn">, f: Format): string =>
  [...new Set([startsOn, endsOn])].map((day) => f.date(day)).join(" – ");
