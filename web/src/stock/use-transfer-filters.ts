import { useWords } from "../platform/words.ts";
import type { Filter } from "../ui/lists/FilterBar.tsx";
import { transferStateWords } from "@trato/domain/stock/transfer-states.ts";
import { transferWords } from "./labels.ts";
import type { TransferFilters, TransferKind } from "./queries.ts";

type State = TransferFilters["state"];

/** The filters of a list of transfers as sentences: in which state, and whether it is late. */
export function useTransferFilters(
  kind: TransferKind,
  search: TransferFilters,
  change: (changes: TransferFilters) => void,
): Filter[] {
  const t = useWords(transferWords);
  const words = useWords(transferStateWords[kind]);
  const states =
    kind === "delivery" ? (["ready", "partial", "waiting", "cancelled"] as const) : (["cancelled"] as const);
  const isDetail = states.some((state) => state === search.state);
  return [
    {
      id: "state",
      label: t.state,
      value: isDetail ? search.state : undefined,
      options: states.map((value) => ({ value, label: words[value] })),
      onChange: (value) => change({ state: value as State }), // one of its options
    },
    {
      id: "late",
      label: t.timing,
      value: search.late && "late",
      options: [{ value: "late", label: t.isLate }],
      onChange: (value) => change({ late: value === undefined ? undefined : true }),
    },
  ];
}
