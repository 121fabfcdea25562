import { useQuery } from "@tanstack/react-query";
import type { OutputOf } from "../platform/api.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { reading } from "../platform/queries.ts";
import { SettingsPage } from "../ui/settings/SettingsPage.tsx";
import type { Column } from "../ui/lists/columns.ts";
import { EmptyState, GhostRows } from "../ui/EmptyState.tsx";
import { List } from "../ui/lists/List.tsx";
import { State, type StateTone } from "../ui/State.tsx";
import { jobWords } from "./job-labels.ts";

type Job = OutputOf<"GET /jobs">["items"][number];

const someSeconds = 4_000;
// jobs come and go without a word to the screens
const jobsQuery = { ...reading("GET /jobs", {}), refetchInterval: someSeconds, staleTime: 0 };
const tones: Record<Job["state"], StateTone> = { waiting: "neutral", running: "info", retrying: "warn", failed: "bad" };

/** What is done in the background: what waits, what is tried again, what was given up. */
export function JobsPage() {
  const t = useWords(jobWords);
  const { data } = useQuery(jobsQuery);
  return (
    <SettingsPage title={t.jobs}>
      <List<Job>
        label={t.jobs}
        rows={data?.items}
        columns={useColumns()}
        keyOf={({ id }) => String(id)}
        renderOnPhone={(job) => <JobCard job={job} />}
        empty={<EmptyState text={t.none} preview={<GhostRows />} />}
      />
    </SettingsPage>
  );
}

function useColumns(): Column<Job>[] {
  const t = useWords(jobWords);
  const f = useFormat();
  return [
    { id: "task", label: t.task, width: "minmax(150px, 1fr)", render: (job) => <TaskName job={job} /> },
    { id: "state", label: t.state, width: "140px", render: (job) => <JobState job={job} /> },
    { id: "due", label: t.due, width: "120px", render: ({ runAt }) => f.moment(runAt) },
    {
      id: "attempts",
      label: t.attempts,
      width: "88px",
      from: "lg",
      render: ({ attempts, maxAttempts }) => t.ofMost(attempts, maxAttempts),
    },
    {
      id: "problem",
      label: t.problem,
      width: "minmax(140px, 2fr)",
      from: "lg",
      render: ({ lastError }) => <span title={lastError ?? undefined}>{lastError}</span>,
    },
  ];
}

function TaskName({ job }: { job: Job }) {
  const t = useWords(jobWords);
  const { deliver_message, run_import, keep_document } = t;
  const names: Record<string, string> = { deliver_message, run_import, keep_document };
  return <span className="font-medium">{names[job.task] ?? job.task}</span>;
}

function JobState({ job }: { job: Job }) {
  const t = useWords(jobWords);
  return <State tone={tones[job.state]}>{t[job.state]}</State>;
}

function JobCard({ job }: { job: Job }) {
  const f = useFormat();
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate">
          <TaskName job={job} />
        </span>
        <JobState job={job} />
      </div>
      <p className="truncate text-sm text-quiet">{[f.moment(job.runAt), job.lastError].filter(Boolean).join(" · ")}</p>
    </div>
  );
}
