import { periodWords } from "@trato/domain/documents/recurring/periods.ts";
import { useWords } from "../../platform/words.ts";
import { State } from "../../ui/State.tsx";
import { lineChoiceWords } from "../choices/choice-labels.ts";
import { saleWords } from "../labels.ts";
import type { TypedLine } from "./template-values.ts";

/** What else a template says of a line: whether it is only offered, how often it is paid, what a section hides. */
export function TemplateLineStates({ line }: { line: TypedLine }) {
  const c = useWords(lineChoiceWords);
  const p = useWords(periodWords);
  const s = useWords(saleWords);
  const { choice, period, hidesLines } = line;
  return (
    <span className="flex w-full flex-wrap gap-1 empty:hidden">
      {choice !== "counted" && <State tone="info">{c[choice]}</State>}
      {period !== "once" && <State>{p[period]}</State>}
      {hidesLines && <State>{s.linesHidden}</State>}
    </span>
  );
}
