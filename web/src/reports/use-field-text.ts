import { useQuery } from "@tanstack/react-query";
import { useFormat } from "../platform/session.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { valueText } from "@trato/domain/fields/value-text.ts";
import { everybodyQuery, teamsQuery } from "../identity/queries.ts";
import { reachWords, roleWords } from "../identity/role-labels.ts";
import { lostReasonsQuery, stagesQuery } from "../opportunities/queries.ts";
import { fiscalPositionsQuery, priceListsQuery } from "../products/queries.ts";
import { paymentTermsQuery } from "../sales/queries.ts";
import { useCan } from "../platform/session.ts";
import type { HistoryKind } from "./field-words.ts";
import { timelineWords } from "./timeline-labels.ts";

/** Money is in the currency that is said, where one is. */
export type FieldText = (kind: HistoryKind, value: unknown, currency?: unknown) => string | null;

/** Values of the diary as this reader writes them; null for nothing, and for what cannot be said in a few words. */
export function useFieldText(): FieldText {
  const t = useWords(timelineWords);
  const f = useFormat();
  const names = useNames();
  const ranks = { ...useWords(roleWords), ...useWords(reachWords) };
  const language = useLanguage();
  const rankOf = (value: unknown): string | null =>
    typeof value === "string" && value !== "" ? (ranks[value as keyof typeof ranks] ?? value) : null; // one of them, or an old one
  const reader = { f, language, yes: t.yes, no: t.no };
  return (kind, value, currency) => {
    if (kind === "money" && typeof value === "string" && typeof currency === "string") return f.money(value, currency);
    if (kind === "long" || kind === "silent") return null;
    if (kind === "role" || kind === "reach") return rankOf(value);
    if (kind === "paymentTerms" || kind === "fiscalPosition" || kind === "priceList") return names(kind, value);
    return names(kind, value) ?? valueText(kind, value, reader);
  };
}

/** Members, teams, stages, reasons, terms, fiscal positions and price lists by their ids. */
function useNames(): (kind: HistoryKind, id: unknown) => string | null {
  const maySell = useCan("opportunity.read");
  const members = useQuery(everybodyQuery).data?.items;
  const teams = useQuery(teamsQuery).data?.items;
  const terms = useQuery(paymentTermsQuery).data?.items;
  const positions = useQuery(fiscalPositionsQuery).data?.items;
  const priceLists = useQuery(priceListsQuery).data?.items;
  const stages = useQuery({ ...stagesQuery, enabled: maySell }).data?.items;
  const reasons = useQuery({ ...lostReasonsQuery, enabled: maySell }).data?.items;
  const lists: Partial<Record<HistoryKind, readonly { id: string; name: string }[] | undefined>> = {
    member: members,
    team: teams,
    stage: stages,
    lostReason: reasons,
    paymentTerms: terms,
    fiscalPosition: positions,
    priceList: priceLists,
  };
  return (kind, id) => lists[kind]?.find((each) => each.id === id)?.name ?? null;
}
