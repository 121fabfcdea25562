import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../platform/words.ts";
import type { Filter } from "../../ui/lists/FilterBar.tsx";
import { opportunityWords } from "../labels.ts";
import { stagesQuery } from "../queries.ts";

/** In which stage of the pipeline. */
export function useStageFilter(
  stageId: string | undefined,
  change: (changes: { stageId: string | undefined }) => void,
): Filter {
  const t = useWords(opportunityWords);
  const stages = useQuery(stagesQuery).data?.items ?? [];
  return {
    id: "stage",
    label: t.stage,
    value: stageId,
    options: stages.map(({ id, name }) => ({ value: id, label: name })),
    onChange: (value) => change({ stageId: value }),
  };
}
