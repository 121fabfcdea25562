import type { OutputOf } from "../../platform/api.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { historyFieldOf } from "../../reports/history-fields.ts";
import { State } from "../../ui/State.tsx";
import { agentWords } from "../labels.ts";
import { StepEntry } from "../StepEntry.tsx";

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
