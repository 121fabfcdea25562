import { RecordPlace } from "../../ui/fields/record-place.ts";
import { useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { useCallback } from "react";
import { useCan, useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { patch, useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { queryClient } from "../../platform/queries.ts";
import { SettingsColumn } from "../../ui/settings/SettingsColumn.tsx";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { announce } from "../../ui/LiveRegion.tsx";
import { type Drop, useRowDrops } from "../../ui/lists/row-drag.ts";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { NewNamed } from "./NewNamed.tsx";
import { stagesQuery, type StageList } from "../queries.ts";
import { stageWords } from "./setting-labels.ts";
import { droppedBeside, stepped } from "../../ui/lists/row-order.ts";
import { stageKind, StageRow } from "./StageRow.tsx";

type StageId = Id<"stages">;

/** The columns of the pipeline: their names, their order, and which of them are won. */
export function StagesPage() {
  const t = useWords(stageWords);
  const mayConfigure = useCan("pipeline.configure");
  const { data } = useQuery(stagesQuery);
  const stages = data?.items ?? [];
  const arrange = useArranging();
  const { runAndWait: create } = useCommand("POST /stages", {
    touches: ({ id }) => (id ? [{ kind: "setting", id }] : []),
    failed: () => true,
  });
  return (
    <SettingsPage title={t.stages}>
      <SettingsColumn>
        <SettingsSection title={t.arrangement} text={t.stagesText}>
          {!data && <Skeleton className="h-40" />}
          <ol className="flex flex-col">
            {stages.map((stage, index) => (
              <RecordPlace key={stage.id} value={`stage ${stage.id}`}>
                <StageRow
                  stage={stage}
                  index={index}
                  count={stages.length}
                  mayConfigure={mayConfigure}
                  onStep={(step) => arrange(stepped(idsOf(data), stage.id, step), stage.id)}
                />
              </RecordPlace>
            ))}
          </ol>
          {mayConfigure && data && (
            <NewNamed
              label={t.newStage}
              add={t.add}
              missing={t.missing}
              place="new stage"
              onAdd={(name) => create({ id: newId<"stages">(), name })}
            />
          )}
        </SettingsSection>
      </SettingsColumn>
    </SettingsPage>
  );
}

const idsOf = (list: StageList | undefined): StageId[] => list?.items.map(({ id }) => id) ?? [];

/** Puts the stages in another order, by dragging too; on screen at once. */
function useArranging(): (ids: StageId[], moved: StageId) => void {
  const t = useWords(stageWords);
  const f = useFormat();
  const { run } = useCommand("POST /stages/reorder", {
    touches: () => [{ kind: "setting", id: "stages" }],
    optimistic: ({ stageIds }) =>
      patch<StageList>(stagesQuery, ({ items }) => ({
        items: stageIds.flatMap((id) => items.find((stage) => stage.id === id) ?? []),
      })),
  });
  const arrange = useCallback(
    (ids: StageId[], moved: StageId) => {
      const former = queryClient.getQueryData<StageList>(stagesQuery.queryKey);
      const stage = former?.items.find(({ id }) => id === moved);
      if (!stage || ids.join() === idsOf(former).join()) return;
      run({ stageIds: ids });
      announce(t.place(stage.name, f.count(ids.indexOf(moved) + 1), f.count(ids.length)));
    },
    [run, t, f],
  );
  useRowDrops(
    stageKind,
    useCallback(
      (moved: string, drop: Drop) => {
        const ids = idsOf(queryClient.getQueryData<StageList>(stagesQuery.queryKey));
        const at = ids.find((id) => id === moved);
        const beside = ids.find((id) => "row" in drop && id === drop.row);
        if (at && beside && "row" in drop) arrange(droppedBeside(ids, at, beside, drop.edge), at);
      },
      [arrange],
    ),
  );
  return arrange;
}
