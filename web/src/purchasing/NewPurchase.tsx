import { NewDocument } from "../documents/NewDocument.tsx";
import { useCommand } from "../platform/commands.ts";
import { newId } from "../platform/ids.ts";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { queryClient } from "../platform/queries.ts";
import { useWords } from "../platform/words.ts";
import { purchaseWords } from "./labels.ts";
import { purchaseQuery } from "./queries.ts";
import { VendorPicker } from "./VendorPicker.tsx";

/** From whom? Then the empty document is there. */
export function NewPurchase({ onClose }: { onClose: () => void }) {
  const t = useWords(purchaseWords);
  const go = useGo();
  const create = useCommand("POST /purchases", {
    touches: (_, purchase) => (purchase ? [{ kind: "purchase", id: purchase.id, version: purchase.version }] : []),
    done: (purchase) => {
      queryClient.setQueryData(purchaseQuery(purchase.id).queryKey, purchase);
      go(paths.purchase(purchase.id), { replace: true });
    },
  });
  return (
    <NewDocument
      title={t.newPurchase}
      label={t.vendor}
      picker={VendorPicker}
      isBusy={create.isRunning}
      onCreate={(vendorId) => create.run({ id: newId<"purchases">(), vendorId, lines: [] })}
      onClose={onClose}
    />
  );
}
