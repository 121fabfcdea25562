import { useState } from "react";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { useCommand } from "../platform/commands.ts";
import type { PickedContact } from "../contacts/ContactPicker.tsx";
import { newId } from "../platform/ids.ts";
import { queryClient } from "../platform/queries.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { purchaseWords } from "./labels.ts";
import { purchaseQuery } from "./queries.ts";
import { VendorPicker } from "./VendorPicker.tsx";

/** From whom? Then the empty document is there. */
export function NewPurchase({ onClose }: { onClose: () => void }) {
  const t = useWords(purchaseWords);
  const go = useGo();
  const [vendor, setVendor] = useState<PickedContact | null>(null);
  const create = useCommand("POST /purchases", {
    touches: (_, purchase) => (purchase ? [{ kind: "purchase", id: purchase.id, version: purchase.version }] : []),
    done: (purchase) => {
      queryClient.setQueryData(purchaseQuery(purchase.id).queryKey, purchase);
      go(paths.purchase(purchase.id), { replace: true });
    },
  });
  const start = (chosen: PickedContact | null) => {
    if (chosen) create.run({ id: newId<"purchases">(), vendorId: chosen.id, lines: [] });
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.newPurchase}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>{t.back}</Button>
          <Button tone="primary" isBusy={create.isRunning} disabled={!vendor} onClick={() => start(vendor)}>
            {t.create}
          </Button>
        </>
      }
    >
      <Field label={t.vendor}>
        <VendorPicker
          value={vendor}
          startsFocused
          onChange={(chosen) => {
            setVendor(chosen);
            start(chosen);
          }}
        />
      </Field>
    </Dialog>
  );
}
