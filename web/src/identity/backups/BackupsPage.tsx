import { useQuery } from "@tanstack/react-query";
import { useCommand } from "../../platform/commands.ts";
import { queryClient } from "../../platform/queries.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState, GhostRows } from "../../ui/EmptyState.tsx";
import type { Column } from "../../ui/lists/columns.ts";
import { List } from "../../ui/lists/List.tsx";
import { Problem } from "../../ui/Problem.tsx";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { State } from "../../ui/State.tsx";
import { WithCode } from "../../ui/WithCode.tsx";
import { backupWords } from "./backup-labels.ts";
import { BackupSchedule } from "./BackupSchedule.tsx";
import { KeptLog } from "./KeptLog.tsx";
import { type Backup, type Backups, backupsQuery } from "../queries.ts";

const someSeconds = 4_000;

/** When backups are made, which there are, and whether each could be restored. */
export function BackupsPage() {
  const t = useWords(backupWords);
  const { data } = useQuery({ ...backupsQuery, refetchInterval: ({ state }) => isAtWork(state.data) && someSeconds });
  const isFirstListing = data?.isListing && data.items.length === 0;
  const about = data?.folder ? t.keptIn(data.folder) : undefined;
  return (
    <SettingsPage title={t.backups} about={about} actions={<BackUpNow state={data} />}>
      {data && (
        <div className="flex flex-col gap-3 px-6 py-4 max-md:px-4">
          {!data.hasRecipient && (
            <p className="rounded-md bg-info-bg px-3 py-2 text-info">
              <WithCode text={t.noRecipient} />
            </p>
          )}
          <Problem text={data.lastRun?.problem ? `${t.failed} ${data.lastRun.problem}` : undefined} />
          <Problem text={data.notListed ?? undefined} />
          {data.hasRecipient && <BackupSchedule schedule={data.schedule} />}
          {data.log && <KeptLog log={data.log} />}
        </div>
      )}
      <List<Backup>
        label={t.backups}
        rows={isFirstListing ? undefined : data?.items}
        columns={useColumns()}
        keyOf={({ name }) => name}
        renderOnPhone={(backup) => <BackupCard backup={backup} />}
        empty={<EmptyState text={t.none} preview={<GhostRows />} />}
      />
    </SettingsPage>
  );
}

const isAtWork = (backups: Backups | undefined): boolean => Boolean(backups?.isRunning || backups?.isListing);

function BackUpNow({ state }: { state: Backups | undefined }) {
  const t = useWords(backupWords);
  const start = useCommand("POST /backups", {
    done: (after) => queryClient.setQueryData(backupsQuery.queryKey, after),
  });
  const obstacle = state?.isRunning ? t.running : state?.hasRecipient === false ? t.noRecipient : null;
  return (
    <Button tone="primary" obstacle={obstacle} isBusy={start.isRunning} onClick={() => start.run({})}>
      {t.backUpNow}
    </Button>
  );
}

function useColumns(): Column<Backup>[] {
  const t = useWords(backupWords);
  const f = useFormat();
  return [
    { id: "made", label: t.made, width: "minmax(140px, 1fr)", render: ({ at }) => f.moment(at) },
    { id: "size", label: t.size, width: "110px", render: (backup) => <Size backup={backup} /> },
    { id: "restoring", label: t.restoring, width: "130px", render: (backup) => <TrialState backup={backup} /> },
    {
      id: "problem",
      label: t.problem,
      width: "minmax(140px, 2fr)",
      from: "lg",
      render: ({ trial }) => <span title={trial?.problem ?? undefined}>{trial?.problem}</span>,
    },
  ];
}

function Size({ backup }: { backup: Backup }) {
  const t = useWords(backupWords);
  const f = useFormat();
  return <span className="tabular-nums">{t.megabytes(f.count(Math.ceil(backup.bytes / 1_000_000)))}</span>;
}

function TrialState({ backup: { trial } }: { backup: Backup }) {
  const t = useWords(backupWords);
  if (!trial) return <State>{t.notTried}</State>;
  return trial.problem === null ? <State tone="ok">{t.restored}</State> : <State tone="bad">{t.notRestored}</State>;
}

function BackupCard({ backup }: { backup: Backup }) {
  const f = useFormat();
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{f.moment(backup.at)}</span>
        <TrialState backup={backup} />
      </div>
      <p className="truncate text-sm text-quiet">{backup.trial?.problem ?? <Size backup={backup} />}</p>
    </div>
  );
}
