import { declineKinds, declineKindWords } from "@trato/domain/sales/portal/answers.ts";
import { useId } from "react";
import { useWords } from "../../platform/words.ts";
import { Select } from "../../ui/fields/Select.tsx";
import { lostWords } from "./lost-labels.ts";
import type { ReasonByLine } from "./why-lost.ts";

type LineReasonsProps = {
  /** Those that may be named; of a single one there is nothing to say. */
  lines: readonly { id: string; name: string }[];
  value: ReasonByLine;
  onChange: (value: ReasonByLine) => void;
};

/** Which lines were the reason, and why each. */
export function LineReasons({ lines, value, onChange }: LineReasonsProps) {
  const t = useWords(lostWords);
  const kinds = useWords(declineKindWords);
  const labelId = useId();
  if (lines.length < 2) return null;
  const options = [
    { value: "" as const, label: t.notIt },
    ...declineKinds.map((kind) => ({ value: kind, label: kinds[kind] })),
  ];
  return (
    <div role="group" aria-labelledby={labelId} className="flex min-w-0 flex-col gap-1">
      <span id={labelId} className="text-sm font-medium text-quiet">
        {t.which}
      </span>
      <ul className="flex flex-col gap-2">
        {lines.map(({ id, name }) => (
          <li key={id} className="flex min-w-0 items-center gap-2 max-md:flex-col max-md:items-stretch max-md:gap-0.5">
            <span className="line-clamp-2 min-w-0 flex-1">{name}</span>
            <Select
              className="w-48 shrink-0 max-md:w-full"
              aria-label={t.whyLine(name)}
              options={options}
              value={value[id] ?? ""}
              onChange={(kind) => onChange({ ...value, [id]: kind })}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
