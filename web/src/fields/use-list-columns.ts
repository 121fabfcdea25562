import { fileOf, listColumns } from "@trato/domain/reports/list-columns.ts";
import type { ShownList } from "@trato/domain/lists.ts";
import { chooseColumns } from "../platform/preferences.ts";
import { useMe } from "../platform/session.ts";
import { shownColumns } from "../ui/lists/chosen-columns.ts";
import type { Column } from "../ui/lists/columns.ts";
import { extraColumns } from "./extra-columns.ts";
import { useReader } from "./use-reader.ts";
import { useSeen } from "./use-seen.ts";

/** The columns of a list as this member wants them: those that the page makes, and what its file knows besides for whoever chooses it. */
export function useListColumns<Row extends object>(list: ShownList, own: readonly Column<Row>[]) {
  const reader = useReader();
  const chosen = useMe().member.listColumns[list];
  const all = [...own, ...extraColumns<Row>(useSeen(listColumns[fileOf[list]]), own, reader)];
  return {
    all,
    shown: shownColumns(all, chosen),
    isChosen: chosen !== undefined,
    onChoose: (ids: readonly string[] | null) => chooseColumns(list, ids),
  };
}
