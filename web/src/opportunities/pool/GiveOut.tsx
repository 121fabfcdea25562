import type { ChangeOf } from "@trato/domain/bulk/inputs.ts";
import type { Id } from "@trato/domain/ids.ts";
import { useState } from "react";
import { SalespersonList } from "../../identity/SalespersonList.tsx";
import { type PickedTeam, TeamPicker } from "../../identity/TeamPicker.tsx";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Field } from "../../ui/fields/Field.tsx";
import { WholeNumberInput } from "../../ui/fields/WholeNumberInput.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { poolWords } from "./pool-labels.ts";

type GiveOutProps = {
  /** How many there are to give. */
  count: number;
  onGiveOut: (most: number, change: ChangeOf<"pool">) => void;
  onClose: () => void;
};

/** How many leads are given out, and to whom: members evenly, or a team that shares them itself. */
export function GiveOut({ count, onGiveOut, onClose }: GiveOutProps) {
  const t = useWords(poolWords);
  const f = useFormat();
  const [most, setMost] = useState<number | null>(count);
  const [to, setTo] = useState<"members" | "team">("members");
  const [salespersonIds, setSalespersonIds] = useState<Id<"members">[]>([]);
  const [team, setTeam] = useState<PickedTeam | null>(null);
  const given = most === null ? 0 : Math.min(most, count);
  const change = to === "team" ? team && { teamId: team.id } : salespersonIds.length > 0 && { salespersonIds };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.giveOutTitle}
      description={t.giveOutAbout}
      footer={
        <>
          <Button onClick={onClose}>{t.back}</Button>
          <Button tone="primary" disabled={given < 1 || !change} onClick={() => change && onGiveOut(given, change)}>
            {t.giveOut}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <Field label={t.howMany} hint={t.ofThem(f.count(count))}>
          <WholeNumberInput value={most} onChange={setMost} aria-label={t.howMany} />
        </Field>
        <Segments
          label={t.to}
          value={to}
          onChange={setTo}
          segments={[
            { value: "members", label: t.toMembers },
            { value: "team", label: t.toTeam },
          ]}
        />
        {to === "team" ? (
          <Field label={t.team}>
            <TeamPicker aria-label={t.team} value={team} onChange={setTeam} />
          </Field>
        ) : (
          <SalespersonList label={t.toMembers} value={salespersonIds} onChange={setSalespersonIds} />
        )}
        {to === "members" && salespersonIds.length > 1 && (
          <p className="text-quiet" aria-live="polite">
            {t.each(f.count(Math.round(given / salespersonIds.length)))}
          </p>
        )}
      </div>
    </Dialog>
  );
}
