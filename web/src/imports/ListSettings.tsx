import { bases, basisWords } from "@trato/domain/opportunities/pool/bases.ts";
import { useCan } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Checkbox } from "../ui/fields/Checkbox.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { Select } from "../ui/fields/Select.tsx";
import { importWords } from "./labels.ts";
import type { ImportOptions } from "./queries.ts";

type ListSettingsProps = { options: ImportOptions; onChange: (options: ImportOptions) => void };

/** Of a list of leads: where it is from, on what ground its people may be written to, and whether it waits in the pool. */
export function ListSettings({ options, onChange }: ListSettingsProps) {
  const t = useWords(importWords);
  const words = useWords(basisWords);
  const mayPool = useCan("pool.manage");
  const { source, basis, isPooled = false, ...others } = options.batch ?? {};
  const say = (said: Partial<NonNullable<ImportOptions["batch"]>>) => {
    const { salespersonId: _, teamId: __, ...nobodys } = others;
    const next = { ...(said.isPooled ? nobodys : others), source, basis, isPooled, ...said };
    const told = Object.entries(next).filter(([, value]) => value !== "" && value !== undefined && value !== false);
    onChange({ ...options, batch: Object.fromEntries(told) });
  };
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-medium">{t.list}</h3>
      <p className="text-quiet">{t.listAbout}</p>
      <div className="grid grid-cols-2 gap-3 max-md:grid-cols-1">
        <Field label={t.listSource}>
          <Input value={source ?? ""} maxLength={100} onChange={(said) => say({ source: said })} />
        </Field>
        <Field label={t.basis}>
          <Select
            aria-label={t.basis}
            value={basis ?? null}
            placeholder={t.chooseBasis}
            options={bases.map((value) => ({ value, label: words[value] }))}
            onChange={(said) => say({ basis: said })}
          />
        </Field>
      </div>
      {mayPool && (
        <Checkbox
          label={t.keepInPool}
          hint={t.keepInPoolHint}
          value={isPooled}
          onChange={(said) => say({ isPooled: said })}
        />
      )}
    </section>
  );
}

/** What must still be said of a list before it comes in. */
export function missingOfList(
  kind: string,
  { batch }: Pick<ImportOptions, "batch">,
): "sourceMissing" | "basisMissing" | null {
  if (kind !== "leads") return null;
  return batch?.source ? (batch.basis ? null : "basisMissing") : "sourceMissing";
}
