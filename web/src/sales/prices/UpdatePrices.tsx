import { useQuery } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useState } from "react";
import { useCommand } from "../../platform/commands.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { priceListWords } from "../../products/price-lists/price-list-labels.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { moveOptions } from "../move-options.ts";
import { type PriceChange, priceChangesQuery, type Sale } from "../queries.ts";

type UpdatePricesProps = { sale: Sale; flush: () => Promise<boolean> };

/** Offers to bring the prices of a quotation up to date where its list says others now; nothing where it does not. */
export function UpdatePrices({ sale, flush }: UpdatePricesProps) {
  const t = useWords(priceListWords);
  const [isOpen, setOpen] = useState(false);
  const { data } = useQuery(priceChangesQuery(sale.id));
  const changes = data?.items ?? [];
  if (changes.length === 0) return null;
  const open = () => void flush().then((isSaved) => isSaved && setOpen(true));
  return (
    <>
      <Button tone="ghost" icon={<RefreshCw />} onClick={open} className="ml-auto">
        {t.updatePrices}
      </Button>
      {isOpen && <ChangedPrices sale={sale} changes={changes} onClose={() => setOpen(false)} />}
    </>
  );
}

type ChangedPricesProps = { sale: Sale; changes: readonly PriceChange[]; onClose: () => void };

/** What would change, before it does; prices that were typed only where one says so. */
function ChangedPrices({ sale, changes, onClose }: ChangedPricesProps) {
  const t = useWords(priceListWords);
  const [turned, setTurned] = useState<readonly PriceChange["lineId"][]>([]);
  const isChosen = ({ lineId, isTyped }: PriceChange) => turned.includes(lineId) === isTyped; // what comes while it is open, too
  const chosen = changes.filter(isChosen).map(({ lineId }) => lineId);
  const shown = moveOptions(t.pricesUpdated);
  const update = useCommand("POST /sales/:saleId/update-prices", {
    ...shown,
    done: (updated) => {
      shown.done(updated);
      onClose();
    },
  });
  const turn = (id: PriceChange["lineId"]) =>
    setTurned(turned.includes(id) ? turned.filter((other) => other !== id) : [...turned, id]);
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.updatePrices}
      description={t.updatePricesText}
      footer={
        <>
          <Button onClick={onClose}>{t.back}</Button>
          <Button
            tone="primary"
            isBusy={update.isRunning}
            obstacle={chosen.length === 0 ? t.chooseLines : null}
            onClick={() => update.run({ saleId: sale.id, version: sale.version, lineIds: chosen })}
          >
            {t.updateThem}
          </Button>
        </>
      }
    >
      <ul className="flex flex-col gap-2">
        {changes.map((change) => (
          <li key={change.lineId}>
            <Checkbox
              value={isChosen(change)}
              onChange={() => turn(change.lineId)}
              label={<ChangedPrice change={change} currency={sale.currency} />}
              {...(change.isTyped && { hint: t.typed })}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function ChangedPrice({ change, currency }: { change: PriceChange; currency: string }) {
  const f = useFormat();
  const text = ({ unitPrice, discount }: PriceChange["before"]) =>
    [f.priceMoney(unitPrice, currency), discount !== "0" && `− ${f.percent(discount)}`].filter(Boolean).join(" ");
  return (
    <span className="flex min-w-0 flex-wrap gap-x-3">
      <span className="wrap-anywhere">{change.name}</span>
      <span className="tabular-nums">
        {text(change.before)} → <strong className="font-semibold">{text(change.after)}</strong>
      </span>
    </span>
  );
}
