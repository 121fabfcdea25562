import { List, SquareKanban } from "lucide-react";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import type { SearchValues } from "../platform/search.ts";
import { useWords } from "../platform/words.ts";
import { Segments } from "../ui/Segments.tsx";
import { opportunityWords } from "./labels.ts";

type ViewSwitchProps = {
  view: "board" | "list";
  /** Go with one to the other view. */
  filters: {
    search?: string | undefined;
    salespersonId?: string | undefined;
    teamId?: string | undefined;
    tag?: string | undefined;
  };
};

/** The same opportunities as a board or as a list. */
export function ViewSwitch({ view, filters }: ViewSwitchProps) {
  const t = useWords(opportunityWords);
  const go = useGo();
  const { search, salespersonId, teamId, tag } = filters;
  const shared: SearchValues = { search, salespersonId, teamId, tag };
  return (
    <Segments
      label={t.view}
      isTightOnPhone
      value={view}
      onChange={(next) => go(next === "board" ? paths.pipeline(shared) : paths.opportunities(shared))}
      segments={[
        { value: "board", label: t.board, icon: <SquareKanban aria-hidden="true" /> },
        { value: "list", label: t.list, icon: <List aria-hidden="true" /> },
      ]}
    />
  );
}
