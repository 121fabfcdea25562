import { useQuery } from "@tanstack/react-query";
import { dealParts, mergedDeal } from "@trato/domain/opportunities/merging/merged-deal.ts";
import { opportunityStates, opportunityTypes } from "@trato/domain/opportunities/words.ts";
import { MergeDialog, useRefused } from "../../contacts/merging/MergeDialog.tsx";
import { paths } from "../../platform/paths.ts";
import { useLanguage } from "../../platform/words.ts";
import { opportunityMergeQuery } from "../queries.ts";
import { useMergeOpportunities } from "./use-merge-opportunities.ts";

type MergeOpportunitiesProps = {
  ids: readonly string[];
  /** Called with the address of the one that stayed. */
  onMerged: (address: string) => void;
  onClose: () => void;
};

/** Leads and opportunities that are one and the same, side by side. */
export function MergeOpportunities({ ids, onMerged, onClose }: MergeOpportunitiesProps) {
  const language = useLanguage();
  const { data: preview, error } = useQuery(opportunityMergeQuery(ids));
  const hasDeal = preview?.records.some(({ type }) => type === "opportunity") ?? false;
  const { merge, isRunning } = useMergeOpportunities((id) => onMerged(paths[hasDeal ? "opportunity" : "lead"](id)));
  useRefused(error, onClose);
  if (!preview) return null;
  const { records, survivorId, choices, names } = preview;
  return (
    <MergeDialog
      records={records.map(({ type, state, ...record }) => ({
        ...record,
        about: state === "open" ? opportunityTypes[type][language] : opportunityStates[state][language],
      }))}
      parts={dealParts}
      survivorId={survivorId}
      mergedBy={(chosen) => mergedDeal(records, chosen)}
      mayJoin={new Set(choices.flatMap(({ part, mayJoin }) => (mayJoin ? [part] : [])))}
      mayStandAs={(id) => !hasDeal || records.some((record) => record.id === id && record.type === "opportunity")}
      names={names}
      isBusy={isRunning}
      onMerge={(merging) => merge(records, merging)}
      onClose={onClose}
    />
  );
}
