import { useSuspenseQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { ArrowRight, Plus, X } from "lucide-react";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { type Tax, taxesQuery } from "../queries.ts";
import { TaxesMenu } from "../taxes/TaxesMenu.tsx";
import { positionWords } from "./position-labels.ts";
import type { DraftMapping } from "./position-values.ts";

type MappingRowsProps = {
  value: readonly DraftMapping[];
  onChange: (mappings: readonly DraftMapping[]) => void;
  error: string | undefined;
};

/** What becomes of which tax, one row each: others, several, or none. */
export function MappingRows({ value: mappings, onChange, error }: MappingRowsProps) {
  const t = useWords(positionWords);
  const { data } = useSuspenseQuery(taxesQuery);
  const taken = new Set(mappings.map(({ from }) => from));
  const change = (index: number, row: DraftMapping) => onChange(mappings.map((each, i) => (i === index ? row : each)));
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 text-sm font-medium text-quiet">{t.mappings}</legend>
      {mappings.map((mapping, index) => (
        <MappingRow
          // rows keep their places, and one may have no tax yet
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          mapping={mapping}
          taxes={data.items.filter(
            ({ id, archivedAt }) => id === mapping.from || (archivedAt === null && !taken.has(id)),
          )}
          onChange={(row) => change(index, row)}
          onRemove={() => onChange(mappings.filter((_, i) => i !== index))}
        />
      ))}
      {error && <p className="text-sm text-bad">{error}</p>}
      <div>
        <Button
          tone="ghost"
          icon={<Plus aria-hidden="true" />}
          onClick={() => onChange([...mappings, { from: null, to: [] }])}
        >
          {t.addMapping}
        </Button>
      </div>
    </fieldset>
  );
}

type MappingRowProps = {
  mapping: DraftMapping;
  taxes: readonly Tax[];
  onChange: (mapping: DraftMapping) => void;
  onRemove: () => void;
};

function MappingRow({ mapping, taxes, onChange, onRemove }: MappingRowProps) {
  const { from, to, services } = mapping;
  const t = useWords(positionWords);
  const chosen = taxes.find(({ id }) => id === from);
  const use = chosen?.use ?? "sale";
  const choose = (id: Id<"taxes">) => {
    const isSameUse = taxes.find((tax) => tax.id === id)?.use === chosen?.use;
    onChange(isSameUse ? { ...mapping, from: id } : { from: id, to: [] });
  };
  return (
    <div
      role="group"
      aria-label={chosen?.name ?? t.chooseTax}
      className="grid grid-cols-[minmax(0,1fr)_auto_minmax(0,1fr)_auto] items-center gap-2 max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:border-b max-sm:border-line max-sm:pb-3"
    >
      <Select
        aria-label={t.from}
        value={from}
        placeholder={t.chooseTax}
        options={taxes.map(({ id, name, use }) => ({
          value: id,
          label: use === "sale" ? t.ofSales(name) : t.ofPurchases(name),
        }))}
        onChange={choose}
      />
      <ArrowRight className="size-4 text-faint max-sm:hidden" aria-label={t.to} />
      <TaxesMenu
        value={to}
        use={use}
        onChange={(after) => onChange({ ...mapping, to: after })}
        className="field max-sm:col-start-1"
      />
      <IconButton
        label={t.removeMapping(chosen?.name ?? "")}
        icon={<X aria-hidden="true" />}
        onClick={onRemove}
        className="max-sm:col-start-2 max-sm:row-start-1"
      />
      {services ? (
        <>
          <span className="text-right text-sm text-quiet max-sm:col-span-2 max-sm:text-left">{t.ofServices}</span>
          <ArrowRight className="size-4 text-faint max-sm:hidden" aria-label={t.toOfServices} />
          <TaxesMenu
            value={services}
            use={use}
            onChange={(after) => onChange({ from, to, services: after })}
            className="field max-sm:col-start-1"
          />
          <IconButton label={t.alike} icon={<X aria-hidden="true" />} onClick={() => onChange({ from, to })} />
        </>
      ) : (
        <Button
          tone="ghost"
          size="sm"
          className="col-start-3 justify-self-start max-sm:col-start-1"
          onClick={() => onChange({ from, to, services: to })}
        >
          {t.apart}
        </Button>
      )}
    </div>
  );
}
