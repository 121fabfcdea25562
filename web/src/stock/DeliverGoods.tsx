import { useWords } from "../platform/words.ts";
import { transferWords } from "./labels.ts";
import type { Delivery } from "./queries.ts";
import { useValidateDelivery } from "./use-validate.ts";
import { ValidateGoods } from "./ValidateGoods.tsx";

/** What leaves the warehouse now; proposes what is set aside. */
export function DeliverGoods({ delivery, onClose }: { delivery: Delivery; onClose: () => void }) {
  const t = useWords(transferWords);
  const { run, isRunning, error } = useValidateDelivery(onClose);
  return (
    <ValidateGoods
      transfer={delivery}
      title={t.deliverTitle(delivery.number)}
      text={t.deliverText}
      label={t.deliver}
      initialOf={(line) => line.reserved}
      validate={(asked) => run({ deliveryId: delivery.id, ...asked })}
      isBusy={isRunning}
      error={error}
      onClose={onClose}
    />
  );
}
