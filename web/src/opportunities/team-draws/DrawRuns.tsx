import { useFormat } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { CardRow, CardRows, Section } from "../../ui/Section.tsx";
import { State } from "../../ui/State.tsx";
import { runWords, teamDrawWords } from "./team-draw-labels.ts";
import type { TeamDrawRun } from "./team-draw-queries.ts";
import { useRunText, useUndoDraw } from "./use-draw-now.ts";

type DrawRunsProps = { runs: readonly TeamDrawRun[]; mayUndo: boolean };

/** The latest draws: when, by whom, what came of them; each can be taken back. */
export function DrawRuns({ runs, mayUndo }: DrawRunsProps) {
  const t = useWords(teamDrawWords);
  const f = useFormat();
  const language = useLanguage();
  const text = useRunText();
  const undo = useUndoDraw();
  return (
    <Section title={t.runs} className="max-w-180 px-6 py-4 max-md:px-4">
      <CardRows>
        {runs.map((one) => (
          <CardRow key={one.id} className="flex-wrap">
            <span className="tabular-nums">{f.moment(one.runAt)}</span>
            <span className="text-sm text-quiet">{one.runBy ?? runWords[one.run][language]}</span>
            <span className="min-w-0 flex-1 basis-60 text-sm text-quiet tabular-nums">{text(one)}</span>
            {one.undoneAt !== null && <State tone="neutral">{t.undone}</State>}
            {one.undoneAt === null && mayUndo && (
              <Button size="sm" onClick={() => undo(one.id)}>
                {t.undo}
              </Button>
            )}
          </CardRow>
        ))}
      </CardRows>
    </Section>
  );
}
