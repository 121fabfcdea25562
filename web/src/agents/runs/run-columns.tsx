import { type ItemOf, readingPages } from "../../platform/queries.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { State } from "../../ui/State.tsx";
import { agentWords } from "../labels.ts";

export type Run = ItemOf<"GET /agent-runs">;

export const runPages = readingPages("GET /agent-runs", { limit: 80 }, { member: "any" });

export function useRunColumns(): Column<Run>[] {
  const t = useWords(agentWords);
  const f = useFormat();
  return [
    {
      id: "last",
      label: t.last,
      width: "128px",
      render: ({ lastAt }) => <span className="text-quiet tabular-nums">{f.moment(lastAt)}</span>,
    },
    {
      id: "program",
      label: t.program,
      width: "minmax(120px, 1fr)",
      render: ({ keyName }) => <span className="font-medium">{keyName}</span>,
    },
    { id: "member", label: t.whomFor, width: "minmax(120px, 1fr)", from: "lg", render: ({ member }) => member.name },
    { id: "purpose", label: t.purpose, width: "minmax(140px, 2fr)", from: "lg", render: ({ purpose }) => purpose },
    { id: "steps", label: t.done, width: "96px", render: ({ steps }) => t.steps(steps) },
    { id: "state", label: t.state, width: "112px", render: (run) => <RunState run={run} /> },
  ];
}

function RunState({ run: { undoneAt, kept } }: { run: Run }) {
  const t = useWords(agentWords);
  if (undoneAt === null) return <State>{t.standing}</State>;
  return kept > 0 ? <State tone="warn">{t.inPart}</State> : <State tone="ok">{t.undone}</State>;
}

export function RunCard({ run }: { run: Run }) {
  const t = useWords(agentWords);
  const f = useFormat();
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{run.purpose ?? run.keyName}</span>
        <RunState run={run} />
      </div>
      <p className="truncate text-sm text-quiet">
        {[f.moment(run.lastAt), run.purpose === null ? null : run.keyName, run.member.name, t.steps(run.steps)]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </div>
  );
}
