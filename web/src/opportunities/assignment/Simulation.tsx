import { SimulateAssignmentRule } from "@trato/domain/opportunities/assignment/inputs.ts";
import type { AssignmentSimulation } from "@trato/domain/opportunities/assignment/records.ts";
import { FlaskConical } from "lucide-react";
import { useCommand } from "../../platform/commands.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import type { Form } from "../../ui/forms/form.ts";
import { ShareBar } from "../../ui/figures/ShareBar.tsx";
import { simulationWords } from "./assignment-labels.ts";
import type { RuleValues } from "./rule-values.ts";
import { useState } from "react";

type SimulationProps = { form: Form<RuleValues>; ruleId: string | undefined };

/** Tries a rule on what came in the last 90 days, before it is in force: who would have got how many. */
export function Simulation({ form: { values }, ruleId }: SimulationProps) {
  const t = useWords(simulationWords);
  const [result, setResult] = useState<AssignmentSimulation | null>(null);
  const { run, isRunning } = useCommand("POST /assignment-rules/simulate", {
    touches: () => [],
    done: setResult,
  });
  const { isOn: _, ...wished } = values;
  const asked = { ...wished, name: wished.name.trim() || t.unnamed, ...(ruleId && { ruleId }) };
  const isWhole =
    SimulateAssignmentRule.safeParse(asked).success && (values.members.length > 0 || values.teamId !== null);
  return (
    <section aria-label={t.tryIt} className="flex flex-col gap-3 border-t border-line pt-4 md:col-span-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Button onClick={() => run(asked)} isBusy={isRunning} disabled={!isWhole}>
          <FlaskConical aria-hidden="true" />
          {t.tryIt}
        </Button>
        <p className="min-w-0 flex-1 text-sm text-faint">{t.hint}</p>
      </div>
      <div aria-live="polite">{result && <Outcome result={result} />}</div>
    </section>
  );
}

function Outcome({ result: { leads, waiting, left, people, rules } }: { result: AssignmentSimulation }) {
  const t = useWords(simulationWords);
  const f = useFormat();
  if (leads === 0) return <p className="text-quiet">{t.none}</p>;
  const most = Math.max(...people.map(({ byRule, byOthers, now }) => Math.max(byRule + byOthers, now)), 1);
  return (
    <div ref={intoView} className="flex flex-col gap-3">
      <p className="font-medium">{t.came(f.count(leads))}</p>
      <table className="w-full text-sm [&_td]:py-1 [&_td]:pr-3 [&_th]:py-1 [&_th]:pr-3">
        <thead className="text-left text-quiet">
          <tr className="border-b border-line [&>th]:font-medium">
            <th scope="col">{t.who}</th>
            <th scope="col">
              <span className="sr-only">{t.chart}</span>
            </th>
            <th scope="col" className="text-right">
              {t.byRule}
            </th>
            <th scope="col" className="text-right">
              {t.byOthers}
            </th>
            <th scope="col" className="text-right">
              {t.now}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ memberId, name, byRule, byOthers, now }) => (
            <tr key={memberId} className="border-b border-line last:border-0">
              <th scope="row" className="w-44 text-left font-medium max-md:w-auto">
                {name}
              </th>
              <td className="min-w-16">
                <ShareBar share={(byRule + byOthers) / most} />
              </td>
              <td className="w-20 text-right tabular-nums">{f.count(byRule)}</td>
              <td className="w-20 text-right text-quiet tabular-nums">{f.count(byOthers)}</td>
              <td className="w-20 text-right text-quiet tabular-nums">{f.count(now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-sm text-quiet">
        {[
          ...rules.map(({ name, count }) => `${name}: ${f.count(count)}`),
          t.waiting(f.count(waiting)),
          t.left(f.count(left)),
        ].join(" · ")}
      </p>
    </div>
  );
}

const intoView = (shown: HTMLElement | null): void => shown?.scrollIntoView({ block: "nearest" });
