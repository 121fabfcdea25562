import { returnableOf } from "@trato/domain/stock/returns.ts";
import type { ReturnDelivery } from "@trato/domain/stock/inputs.ts";
import { isPositive } from "@trato/domain/stock/quantities.ts";
import { useState } from "react";
import { keepUnsent } from "../platform/store/unsent.ts";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import { Checkbox } from "../ui/fields/Checkbox.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { Input } from "../ui/fields/Input.tsx";
import { RadioList } from "../ui/fields/RadioList.tsx";
import { useKeptState } from "../ui/forms/kept-state.ts";
import { toast } from "../platform/toasts.ts";
import { kindWords, transferWords } from "./labels.ts";
import { MoveGoods } from "./MoveGoods.tsx";
import { needsForce } from "./needs-force.ts";
import { type Transfer, type TransferKind, transferRoutes, which } from "./queries.ts";
import { touchedBy } from "./touched-by.ts";
import { useQuantities } from "./use-quantities.ts";

type ReturnGoodsProps = { kind: TransferKind; transfer: Transfer; onClose: () => void };
type Place = ReturnDelivery["place"];

/** What came back of a delivery, or goes back of a receipt: where to, and whether it is to be moved again. Proposes all that is left. */
export function ReturnGoods({ kind, transfer, onClose }: ReturnGoodsProps) {
  const t = useWords(transferWords);
  const own = useWords(kindWords[kind]);
  const lines = transfer.lines.filter((line) => line.state === "done" && returnableOf(line) !== "0");
  const places = { goods: `returned goods ${transfer.id}`, reason: `reason of return ${transfer.id}` };
  const quantities = useQuantities(lines, places.goods, returnableOf);
  const [reason, setReason] = useKeptState(places.reason, "");
  const [place, setPlace] = useState<Place>("stock");
  const [isFinal, setFinal] = useState(false);
  const giveBack = useGiveBack(kind, () => {
    for (const kept of Object.values(places)) keepUnsent(kept, null);
    onClose();
  });
  const isForced = needsForce(giveBack.error);
  return (
    <MoveGoods
      title={own.returnTitle(transfer.number)}
      text={own.returnText}
      lines={lines}
      quantities={quantities}
      mostOf={returnableOf}
      primary={{
        label: isForced ? t.anyway(own.giveBack) : own.giveBack,
        isBusy: giveBack.isRunning,
        isBad: isForced,
      }}
      problem={giveBack.error?.message}
      onSubmit={() =>
        giveBack.run({
          ...which(kind, transfer.id),
          lines: quantities.asked.filter(({ quantity }) => isPositive(quantity)),
          ...(place !== "stock" && { place }),
          ...(isFinal && { final: true }),
          ...(isForced && { force: true }),
          ...(reason.trim() && { reason: reason.trim() }),
        })
      }
      onClose={onClose}
    >
      {kind === "delivery" && <PlaceField value={place} onChange={setPlace} />}
      {(transfer.saleId || transfer.purchaseId) && (
        <Checkbox value={isFinal} onChange={setFinal} label={own.final} hint={own.finalHint} />
      )}
      <Field label={t.reason}>
        <Input value={reason} onChange={(text) => setReason(() => text)} placeholder={t.reasonHint} />
      </Field>
    </MoveGoods>
  );
}

function useGiveBack(kind: TransferKind, onClose: () => void) {
  const own = useWords(kindWords[kind]);
  return useCommand(transferRoutes[kind].giveBack, {
    touches: touchedBy,
    failed: () => true,
    done: () => {
      toast(own.givenBack);
      onClose();
    },
  });
}

function PlaceField({ value, onChange }: { value: Place; onChange: (place: Place) => void }) {
  const t = useWords(transferWords);
  const choices = [
    { value: "stock", label: t.toStock },
    { value: "quarantine", label: t.toQuarantine, about: t.toQuarantineHint },
    { value: "scrap", label: t.toScrap },
  ] as const;
  return (
    <div>
      <p className="pb-1 text-sm font-medium text-quiet">{t.place}</p>
      <RadioList<Place> label={t.place} choices={choices} value={value} onChange={onChange} />
    </div>
  );
}
