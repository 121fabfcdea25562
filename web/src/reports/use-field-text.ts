import { useQuery } from "@tanstack/react-query";
import { isCalendarDate, type Moment } from "@trato/domain/dates.ts";
import { isBoundedDecimal } from "@trato/domain/decimal.ts";
import type { Format } from "@trato/domain/format.ts";
import { useFormat } from "../platform/session.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { everybodyQuery, teamsQuery } from "../identity/queries.ts";
import { reachWords, roleWords } from "../identity/role-labels.ts";
import { lostReasonsQuery, stagesQuery } from "../opportunities/queries.ts";
import { paymentTermsQuery } from "../sales/queries.ts";
import { useCan } from "../platform/session.ts";
import type { HistoryKind } from "./field-words.ts";
import { timelineWords } from "./timeline-labels.ts";

export type FieldText = (kind: HistoryKind, value: unknown) => string | null;

/** Values of the diary as this reader writes them; null for nothing, and for what cannot be said in a few words. */
export function useFieldText(): FieldText {
  const t = useWords(timelineWords);
  const f = useFormat();
  const names = useNames();
  const ranks = { ...useWords(roleWords), ...useWords(reachWords) };
  const language = useLanguage();
  const regions = new Intl.DisplayNames(language, { type: "region" });
  const languages = new Intl.DisplayNames(language, { type: "language" });
  return (kind, value) => {
    if (value === null || value === undefined || value === "") return null;
    if (typeof value === "boolean") return value ? t.yes : t.no;
    if (kind === "tags") return Array.isArray(value) && value.length > 0 ? f.list(value.map(String)) : null;
    if (kind === "stars") return value === 0 ? null : "★".repeat(Number(value));
    if (typeof value === "number") return f.count(value);
    if (typeof value !== "string") return null;
    if (kind === "country") return /^[A-Z]{2}$/.test(value) ? (regions.of(value) ?? value) : value;
    if (kind === "language") return languages.of(value) ?? value;
    if (kind === "role" || kind === "reach") return ranks[value as keyof typeof ranks] ?? value; // one of them, or an old one
    return names(kind, value) ?? plainText(kind, value, f);
  };
}

const texts: ReadonlySet<HistoryKind> = new Set<HistoryKind>(["text", "code", "email", "phone", "url"]);

function plainText(kind: HistoryKind, value: string, f: Format): string | null {
  if (texts.has(kind)) return value;
  if (kind === "moment" && !Number.isNaN(Date.parse(value))) return f.moment(value as Moment); // the diary writes moments
  if ((kind === "money" || kind === "price") && isBoundedDecimal(value)) return f.money(value);
  if ((kind === "quantity" || kind === "percent") && isBoundedDecimal(value)) return f.quantity(value);
  return kind === "date" && isCalendarDate(value) ? f.date(value) : null;
}

/** Members, teams, stages, reasons and terms by their ids. */
function useNames(): (kind: HistoryKind, id: string) => string | null {
  const maySell = useCan("opportunity.read");
  const members = useQuery(everybodyQuery).data?.items;
  const teams = useQuery(teamsQuery).data?.items;
  const terms = useQuery(paymentTermsQuery).data?.items;
  const stages = useQuery({ ...stagesQuery, enabled: maySell }).data?.items;
  const reasons = useQuery({ ...lostReasonsQuery, enabled: maySell }).data?.items;
  const lists: Partial<Record<HistoryKind, readonly { id: string; name: string }[] | undefined>> = {
    member: members,
    team: teams,
    stage: stages,
    lostReason: reasons,
    paymentTerms: terms,
  };
  return (kind, id) => lists[kind]?.find((each) => each.id === id)?.name ?? null;
}
