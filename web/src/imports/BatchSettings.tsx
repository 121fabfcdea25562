import { useState } from "react";
import { MemberPicker, type PickedMember } from "../identity/MemberPicker.tsx";
import { type PickedTeam, TeamPicker } from "../identity/TeamPicker.tsx";
import { useMe } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { importWords, referenceWords } from "./labels.ts";
import type { ImportKind, ImportOptions } from "./queries.ts";

type BatchSettingsProps = { kind: ImportKind; options: ImportOptions; onChange: (options: ImportOptions) => void };
type Batch = NonNullable<ImportOptions["batch"]>;

/** What holds for every row that does not say otherwise. Who reaches only their own records brings in to themselves. */
export function BatchSettings({ kind, options, onChange }: BatchSettingsProps) {
  const t = useWords(importWords);
  const names = useWords(referenceWords);
  const { member } = useMe();
  const [salesperson, setSalesperson] = useState<PickedMember | null>(null);
  const [team, setTeam] = useState<PickedTeam | null>(null);
  const isDeal = kind === "leads" || kind === "opportunities";
  if (!isDeal && kind !== "contacts") return null;
  const isToSelf = member.role === "sales" && member.reach === "own";
  const say = (said: Batch) => {
    const told = Object.entries({ ...options.batch, ...said }).filter(([, value]) => value !== "" && value !== null);
    onChange({ ...options, batch: Object.fromEntries(told) });
  };
  return (
    <section className="flex flex-col gap-2">
      <h3 className="font-medium">{t.batch}</h3>
      {isToSelf && <p className="text-quiet">{t.toSelf}</p>}
      <div className="grid grid-cols-4 gap-3 max-md:grid-cols-1">
        {!isToSelf && !options.batch?.isPooled && (
          <Field label={names.member}>
            <MemberPicker
              aria-label={names.member}
              value={salesperson}
              isClearable
              onChange={(picked) => {
                setSalesperson(picked);
                say({ salespersonId: picked?.id ?? null });
              }}
            />
          </Field>
        )}
        {isDeal && !isToSelf && !options.batch?.isPooled && (
          <Field label={names.team}>
            <TeamPicker
              aria-label={names.team}
              value={team}
              onChange={(picked) => {
                setTeam(picked);
                say({ teamId: picked?.id ?? null });
              }}
            />
          </Field>
        )}
        {isDeal && (
          <>
            <Field label={t.tag}>
              <Input value={options.batch?.tag ?? ""} maxLength={100} onChange={(tag) => say({ tag })} />
            </Field>
            {kind === "opportunities" && (
              <Field label={t.source}>
                <Input value={options.batch?.source ?? ""} maxLength={100} onChange={(source) => say({ source })} />
              </Field>
            )}
          </>
        )}
      </div>
    </section>
  );
}
