import { isSaidAtField } from "../../platform/conflicts.ts";
import { RecordPlace } from "../../ui/fields/record-place.ts";
import { useQuery } from "@tanstack/react-query";
import { Archive, RotateCcw } from "lucide-react";
import { useCan } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { patch, useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { SettingsColumn } from "../../ui/settings/SettingsColumn.tsx";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { toast } from "../../platform/toasts.ts";
import { NameInPlace } from "./NameInPlace.tsx";
import { NewNamed } from "./NewNamed.tsx";
import { type LostReason, type LostReasonList, lostReasonsQuery } from "../queries.ts";
import { lostReasonWords } from "./setting-labels.ts";

/** Why deals are lost: what can be chosen then. */
export function LostReasonsPage() {
  const t = useWords(lostReasonWords);
  const mayConfigure = useCan("pipeline.configure");
  const { data } = useQuery(lostReasonsQuery);
  const used = data?.items.filter(({ archivedAt }) => archivedAt === null) ?? [];
  const archived = data?.items.filter(({ archivedAt }) => archivedAt !== null) ?? [];
  const { runAndWait: create } = useCommand("POST /lost-reasons", {
    touches: ({ id }) => (id ? [{ kind: "setting", id }] : []),
    failed: () => true,
  });
  return (
    <SettingsPage title={t.reasons}>
      <SettingsColumn>
        <SettingsSection title={t.inUse} text={t.reasonsText}>
          {!data && <Skeleton className="h-40" />}
          {data && used.length === 0 && <p className="text-quiet">{t.none}</p>}
          <Reasons reasons={used} mayConfigure={mayConfigure} />
          {mayConfigure && data && (
            <NewNamed
              label={t.newReason}
              add={t.add}
              missing={t.missing}
              place="new lost reason"
              onAdd={(name) => create({ id: newId<"lost_reasons">(), name })}
            />
          )}
        </SettingsSection>
        {archived.length > 0 && (
          <SettingsSection title={t.archived}>
            <Reasons reasons={archived} mayConfigure={mayConfigure} />
          </SettingsSection>
        )}
      </SettingsColumn>
    </SettingsPage>
  );
}

function Reasons({ reasons, mayConfigure }: { reasons: readonly LostReason[]; mayConfigure: boolean }) {
  return (
    <ul className="flex flex-col">
      {reasons.map((reason) => (
        <RecordPlace key={reason.id} value={`lost reason ${reason.id}`}>
          <ReasonRow reason={reason} mayConfigure={mayConfigure} />
        </RecordPlace>
      ))}
    </ul>
  );
}

function ReasonRow({ reason, mayConfigure }: { reason: LostReason; mayConfigure: boolean }) {
  const t = useWords(lostReasonWords);
  const { rename, archive, restore } = useReasonCommands(reason);
  const isArchived = reason.archivedAt !== null;
  return (
    <li className="flex items-center gap-2 border-b border-line py-1">
      <NameInPlace
        label={t.nameOf(reason.name)}
        name={reason.name}
        missing={t.missing}
        disabled={!mayConfigure}
        onRename={rename}
      />
      {mayConfigure && (
        <IconButton
          label={isArchived ? t.restoreOf(reason.name) : t.archiveOf(reason.name)}
          icon={isArchived ? <RotateCcw aria-hidden="true" /> : <Archive aria-hidden="true" />}
          onClick={isArchived ? restore : archive}
        />
      )}
    </li>
  );
}

function useReasonCommands({ id: reasonId, name, version }: LostReason) {
  const t = useWords(lostReasonWords);
  const touches = () => [{ kind: "setting" as const, id: reasonId }];
  const { runAndWait: edit } = useCommand("PATCH /lost-reasons/:reasonId", {
    touches,
    failed: isSaidAtField,
    optimistic: (changes) =>
      patch<LostReasonList>(lostReasonsQuery, ({ items }) => ({
        items: items.map((each) => (each.id === reasonId ? { ...each, name: changes.name ?? each.name } : each)),
      })),
  });
  const { run: archive } = useCommand("POST /lost-reasons/:reasonId/archive", { touches });
  const { run: restore } = useCommand("POST /lost-reasons/:reasonId/restore", { touches });
  return {
    rename: (text: string) => edit({ reasonId, version, name: text }),
    restore: () => restore({ reasonId }),
    archive: () => {
      archive({ reasonId });
      toast(t.archivedToast(name), { undo: () => restore({ reasonId }) });
    },
  };
}
