import type { OutputOf } from "../../platform/api.ts";
import { Link } from "../../platform/Link.tsx";
import { recordAddress } from "../../platform/records.ts";
import { useFormat } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { asTold, type DiaryEntry } from "../../reports/diary-queries.ts";
import { historyFieldOf } from "../../reports/history-fields.ts";
import { useEntryWords } from "../../reports/use-entry-words.ts";
import { State } from "../../ui/State.tsx";
import { agentWords } from "../labels.ts";

type Details = OutputOf<"GET /agent-runs/:agentRunId">;
type Step = Details["done"][number];

/** Step by step what was done, and of a run that was taken back what stays and why. */
export function RunSteps({ run: { done } }: { run: Details }) {
  const t = useWords(agentWords);
  if (done.length === 0) return <p className="text-quiet">{t.nothing}</p>;
  return (
    <ol className="flex flex-col divide-y divide-line">
      {done.map((step) => (
        <li key={step.id} className="flex flex-col gap-0.5 py-2">
          {step.entries.length === 0 ? <p className="text-quiet">{t.hidden}</p> : null}
          {step.entries.map((entry) => (
            <StepEntry key={entry.id} entry={entry} />
          ))}
          <Stays step={step} />
        </li>
      ))}
    </ol>
  );
}

function StepEntry({ entry }: { entry: DiaryEntry }) {
  const f = useFormat();
  const { what, more } = useEntryWords()(asTold(entry));
  const address = recordAddress(entry.subjectKind, entry.subjectId);
  const name = entry.subjectName ?? "";
  return (
    <div className="flex items-baseline gap-3">
      <p className="min-w-0 flex-1 break-words">
        {name &&
          (address ? (
            <Link to={address} className="font-medium hover:underline">
              {name}
            </Link>
          ) : (
            <span className="font-medium">{name}</span>
          ))}{" "}
        <span className="text-quiet">{[what, ...more].join(" · ")}</span>
      </p>
      <span className="shrink-0 text-sm text-quiet tabular-nums">{f.time(entry.happenedAt)}</span>
    </div>
  );
}

function Stays({ step: { entries, outcome, reason, keptFields } }: { step: Step }) {
  const t = useWords(agentWords);
  const language = useLanguage();
  if (outcome !== "kept" && outcome !== "partly") return null;
  const event = entries[0]?.event ?? "";
  const fields = keptFields.map((name) => historyFieldOf(event, name)?.words[language] ?? name);
  return (
    <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
      <State tone="warn">{outcome === "kept" ? t.stays : t.staysInPart}</State>
      <span className="text-quiet">
        {[reason, fields.length > 0 && t.fields(fields.join(", "))].filter(Boolean).join(" ")}
      </span>
    </p>
  );
}
