import type { Decimal } from "@trato/domain/decimal.ts";
import type { TargetMeasure } from "@trato/domain/sales/targets/target-inputs.ts";
import { useState } from "react";
import { useCommand } from "../../platform/commands.ts";
import { useCan, useFormat } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { MoneyInput } from "../../ui/fields/MoneyInput.tsx";
import { ShareBar } from "../../ui/figures/ShareBar.tsx";
import type { SalesTarget } from "../queries.ts";
import { targetWords } from "./target-labels.ts";

export type Whose = { kind: "salesperson" | "team"; id: string; name: string };

type TargetRowProps = { whose: Whose; period: string; measure: TargetMeasure; target: SalesTarget | null };

/** One salesperson or team with what they are to reach, saved as one leaves the field, and how far it is. */
export function TargetRow({ whose, period, measure, target }: TargetRowProps) {
  const t = useWords(targetWords);
  const f = useFormat();
  const mayEdit = useCan("salesTarget.set");
  const [typed, setTyped] = useState<Decimal | null | undefined>(undefined);
  const amount = target?.amount ?? null;
  const put = useSetTarget({ whose, period, measure });
  const save = () => {
    if (typed !== undefined && typed !== amount) put(typed, amount);
    setTyped(undefined);
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <span className="min-w-36 flex-1 truncate font-medium">{whose.name}</span>
      {mayEdit ? (
        <span className="w-36">
          <MoneyInput
            aria-label={t.targetOf(whose.name)}
            value={typed === undefined ? amount : typed}
            onChange={setTyped}
            onBlur={save}
            onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
          />
        </span>
      ) : (
        <span className="w-36 text-right tabular-nums">{amount && f.wholeMoney(amount)}</span>
      )}
      <span className="flex w-52 items-center gap-3">
        {target && (
          <>
            <span className="w-28">
              <ShareBar share={Math.min(1, Number(target.percent) / 100)} />
            </span>
            <span className="tabular-nums">{f.percent(target.percent)}</span>
          </>
        )}
      </span>
    </div>
  );
}

/** Sets it and says so, with the way back. */
function useSetTarget({ whose: { kind, id, name }, period, measure }: Omit<TargetRowProps, "target">) {
  const t = useWords(targetWords);
  const set = useCommand("POST /sales-targets", {
    touches: (_, output) => [{ kind: "setting", id: output?.target?.id ?? "sales targets" }],
  });
  const whose = kind === "team" ? { teamId: id } : { salespersonId: id };
  return (amount: Decimal | null, former: Decimal | null) => {
    const asked = { ...whose, period, measure } as Omit<Parameters<typeof set.run>[0], "amount">; // an id of what is shown
    set.run(
      { ...asked, amount },
      {
        onSuccess: () =>
          toast(amount === null ? t.isGone(name) : t.isSet(name), {
            undo: () => set.run({ ...asked, amount: former }),
          }),
      },
    );
  };
}
