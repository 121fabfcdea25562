import { type Mapping, type Placed, placedBy } from "@trato/domain/capture/webhooks/mapping.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Select } from "../../ui/fields/Select.tsx";
import { groupsOf, targetChoices, unless } from "./mapping-choices.ts";
import { webhookWords } from "./webhook-labels.ts";

type MappedValuesProps = { mapping: Mapping; body: unknown; onChange: (rules: Mapping["rules"]) => void };

/** The values of a body as a tree, each with where it goes. */
export function MappedValues({ mapping, body, onChange }: MappedValuesProps) {
  const t = useWords(webhookWords);
  const choose = ({ path }: Placed, to: string) => {
    const { [path]: _, ...rest } = mapping.rules;
    onChange(to === unless ? rest : { ...rest, [path]: to });
  };
  return (
    <ul aria-label={t.values} className="rounded-md bg-card shadow-card">
      {placedBy(mapping, body).map((placed) => (
        <ValueRow
          key={placed.path}
          placed={placed}
          hasRule={placed.path in mapping.rules}
          onChoose={(to) => choose(placed, to)}
        />
      ))}
    </ul>
  );
}

type ValueRowProps = { placed: Placed; hasRule: boolean; onChoose: (to: string) => void };

function ValueRow({ placed, hasRule, onChoose }: ValueRowProps) {
  const t = useWords(webhookWords);
  const language = useLanguage();
  const { path, label, value, to } = placed;
  const groups = groupsOf(path);
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_minmax(0,14rem)] items-center gap-x-3 gap-y-1 border-b border-line px-3 py-2 last:border-0 max-sm:grid-cols-1">
      <div className="min-w-0">
        <p className="truncate text-sm text-quiet">
          {groups.length > 0 && <span className="text-faint">{groups.join(" › ")} › </span>}
          {label}
        </p>
        <p className="line-clamp-2 wrap-anywhere">{String(value)}</p>
      </div>
      <Select
        aria-label={t.goesTo(label)}
        options={targetChoices(placed, hasRule, t, language)}
        value={hasRule ? to : unless}
        onChange={onChoose}
        {...(!hasRule && { className: "text-quiet" })}
      />
    </li>
  );
}
