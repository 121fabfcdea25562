import { useQuery } from "@tanstack/react-query";
import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { useCan } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { backupWords } from "./backup-labels.ts";
import { backupsQuery } from "../queries.ts";
import { isLogBehind } from "./is-log-behind.ts";

const quarterOfAnHour = 900_000;

/** Tells an administrator on every page that the last backup failed, or that what is written since is not kept. */
export function BackupBanner() {
  const t = useWords(backupWords);
  const isAdministrator = useCan("backup.manage");
  const { data, dataUpdatedAt } = useQuery({
    ...backupsQuery,
    refetchInterval: quarterOfAnHour,
    enabled: isAdministrator,
  });
  const hasFailed = Boolean(data?.lastRun?.problem);
  if (!isAdministrator || !data || !(hasFailed || isLogBehind(data, dataUpdatedAt))) return null;
  return (
    <p role="alert" className="flex gap-3 bg-bad-bg px-6 py-1.5 text-bad max-md:px-4">
      <span className="font-medium">{hasFailed ? t.failed : t.logFailed}</span>
      <Link to={paths.settingsBackups()} className="underline">
        {t.look}
      </Link>
    </p>
  );
}
