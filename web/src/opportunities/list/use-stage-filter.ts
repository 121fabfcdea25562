import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../platform/words.ts";
import type { Filter } from "../../ui/lists/FilterBar.tsx";
import { opportunityWords } from "../labels.ts";
import { stagesQuery } from "../queries.ts";

/** In which stage of the pipeline. */
export function useStageFilter(
  stageId: string | string[] | undefined,
  change: (changes: { stageId: string | string[] | undefined }) => void,
): Filter {
  const t = useWords(opportunityWords);
  const stages = useQuery(stagesQuery).data?.items ?? [];
  const values = [stageId ?? []].flat();
  const put = (next: readonly string[]) => change({ stageId: next.length > 1 ? [...next] : next[0] });
  return {
    id: "stage",
    label: t.stage,
    value: values[0],
    values,
    options: stages.map(({ id, name }) => ({ value: id, label: name })),
    onChange: (value) => put(value ? [value] : []),
    onValues: put,
  };
}
