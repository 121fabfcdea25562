import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { useFormat } from "../../platform/session.ts";
import { paths } from "../../platform/paths.ts";
import { useWords } from "../../platform/words.ts";
import { Fact } from "../../ui/Facts.tsx";
import { SettingsColumn } from "../../ui/settings/SettingsColumn.tsx";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { backupsQuery, statusQuery } from "../queries.ts";
import {
  complaintOfBackups,
  complaintOfDatabase,
  complaintOfDisk,
  complaintOfJobs,
  complaintOfMail,
  type Status,
} from "./judge-status.ts";
import { SlowStatements } from "./SlowStatements.tsx";
import { statusWords } from "./status-labels.ts";
import { StatusPart } from "./StatusPart.tsx";
import { sizeText } from "../../ui/size-text.ts";

const someSeconds = 10_000;

/** How it stands with this installation, and what somebody should look at. */
export function StatusPage() {
  const t = useWords(statusWords);
  const { data: status } = useSuspenseQuery({ ...statusQuery, refetchInterval: someSeconds });
  return (
    <SettingsPage title={t.status}>
      <SettingsColumn>
        <TratoPart status={status} />
        <DatabasePart status={status} />
        <DiskPart status={status} />
        <MailPart status={status} />
        <JobsPart status={status} />
        <BackupsPart />
        <SlowStatements statements={status.slowStatements} />
      </SettingsColumn>
    </SettingsPage>
  );
}

type PartProps = { status: Status };

function TratoPart({ status: { version, startedAt, processes } }: PartProps) {
  const t = useWords(statusWords);
  const f = useFormat();
  return (
    <StatusPart title="Trato" complaint={null}>
      <Fact label={t.version}>{version}</Fact>
      <Fact label={t.runningSince}>{f.moment(startedAt)}</Fact>
      <Fact label={t.processes}>{f.count(processes)}</Fact>
    </StatusPart>
  );
}

function DatabasePart({ status: { database } }: PartProps) {
  const t = useWords(statusWords);
  const f = useFormat();
  const { version, isEmbedded, bytes, connections, mostConnections } = database;
  return (
    <StatusPart title={t.database} complaint={complaintOfDatabase(database)}>
      <Fact label={t.version}>{isEmbedded ? t.embedded(version) : t.elsewhere(version)}</Fact>
      <Fact label={t.takes}>{sizeText(bytes, f.count)}</Fact>
      <Fact label={t.connections}>{t.ofMost(f.count(connections), f.count(mostConnections))}</Fact>
    </StatusPart>
  );
}

function DiskPart({ status: { disk } }: PartProps) {
  const t = useWords(statusWords);
  const f = useFormat();
  const size = (bytes: number) => sizeText(bytes, f.count);
  return (
    <StatusPart title={t.disk} complaint={complaintOfDisk(disk)}>
      <Fact label={t.free}>{t.ofMost(size(disk.freeBytes), size(disk.totalBytes))}</Fact>
      <Fact label={t.dataIn}>{disk.directory}</Fact>
    </StatusPart>
  );
}

function MailPart({ status: { mail } }: PartProps) {
  const t = useWords(statusWords);
  const f = useFormat();
  return (
    <StatusPart title={t.mail} complaint={complaintOfMail(mail)} more={{ to: paths.settingsOutbox(), text: t.outbox }}>
      <Fact label={t.waiting}>{f.count(mail.waiting)}</Fact>
      <Fact label={t.failed}>{f.count(mail.failed)}</Fact>
      <Fact label={t.lastSent}>{mail.lastSentAt ? f.moment(mail.lastSentAt) : t.never}</Fact>
    </StatusPart>
  );
}

function JobsPart({ status: { jobs } }: PartProps) {
  const t = useWords(statusWords);
  const f = useFormat();
  return (
    <StatusPart title={t.jobs} complaint={complaintOfJobs(jobs)} more={{ to: paths.settingsJobs(), text: t.jobs }}>
      <Fact label={t.waiting}>{f.count(jobs.waiting)}</Fact>
      <Fact label={t.running}>{f.count(jobs.running)}</Fact>
      <Fact label={t.givenUp}>{f.count(jobs.givenUp)}</Fact>
    </StatusPart>
  );
}

/** By themselves: a bucket may take its time to answer. */
function BackupsPart() {
  const t = useWords(statusWords);
  const f = useFormat();
  const { data: backups, dataUpdatedAt } = useQuery(backupsQuery);
  if (!backups) return null;
  const restored = backups.items.find(({ trial }) => trial?.problem === null);
  const [newest] = backups.items;
  return (
    <StatusPart
      title={t.backups}
      complaint={complaintOfBackups(backups, dataUpdatedAt)}
      more={{ to: paths.settingsBackups(), text: t.backups }}
    >
      <Fact label={t.newest}>{newest ? f.moment(newest.at) : t.never}</Fact>
      <Fact label={t.newestRestored}>{restored ? f.moment(restored.at) : t.never}</Fact>
    </StatusPart>
  );
}
