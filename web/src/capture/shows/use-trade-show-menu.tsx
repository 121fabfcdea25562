import { Archive, ArchiveRestore, ChartNoAxesColumn, Pencil } from "lucide-react";
import type { Change } from "../../platform/change.ts";
import { useCommand } from "../../platform/commands.ts";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import type { MenuGroup } from "../../ui/overlays/Menu.tsx";
import type { TradeShow } from "./queries.ts";
import { showWords } from "./show-labels.ts";

export const touchesTradeShow = (_: unknown, show: Pick<TradeShow, "id" | "version"> | undefined): Change[] =>
  show ? [{ kind: "setting", id: show.id, version: show.version }] : [];

/** What can be done with a trade show. */
export function useTradeShowMenu(open: (tradeShowId: string) => void): (show: TradeShow) => MenuGroup[] {
  const t = useWords(showWords);
  const go = useGo();
  const restore = useCommand("POST /trade-shows/:tradeShowId/restore", {
    touches: touchesTradeShow,
    done: ({ name }) => toast(t.restoredShow(name)),
  });
  const archive = useCommand("POST /trade-shows/:tradeShowId/archive", {
    touches: touchesTradeShow,
    done: ({ id, name }) => toast(t.archivedShow(name), { undo: () => restore.run({ tradeShowId: id }) }),
  });
  return ({ id: tradeShowId, archivedAt }) => {
    const edit = { label: t.edit, icon: <Pencil />, onSelect: () => open(tradeShowId) };
    const report = { label: t.report, icon: <ChartNoAxesColumn />, onSelect: () => go(paths.tradeShow(tradeShowId)) };
    const back = { label: t.restore, icon: <ArchiveRestore />, onSelect: () => restore.run({ tradeShowId }) };
    const away = { label: t.archive, icon: <Archive />, onSelect: () => archive.run({ tradeShowId }) };
    return [{ items: [report, edit, archivedAt ? back : away] }];
  };
}
