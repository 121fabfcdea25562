import { useState } from "react";
import { useGo } from "../app/navigate.ts";
import { paths } from "../app/paths.ts";
import { useWords } from "../app/words.ts";
import { useCommand } from "../commands.ts";
import { queryClient } from "../queries.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { CustomerPicker, type PickedCustomer } from "./CustomerPicker.tsx";
import { saleWords } from "./labels.ts";
import { saleQuery } from "./queries.ts";

type NewQuotationProps = { isOpen: boolean; onClose: () => void };

/** For whom? Then the empty document is there. */
export function NewQuotation({ isOpen, onClose }: NewQuotationProps) {
  const t = useWords(saleWords);
  const go = useGo();
  const [customer, setCustomer] = useState<PickedCustomer | null>(null);
  const create = useCommand("POST /quotations", {
    touches: (_, sale) => (sale ? [{ kind: "sale", id: sale.id, version: sale.version }] : []),
    done: (sale) => {
      queryClient.setQueryData(saleQuery(sale.id).queryKey, sale);
      go(paths.sale(sale.id));
    },
  });
  const start = (chosen: PickedCustomer | null) => {
    if (chosen) create.run({ customerId: chosen.id, lines: [] }); // picked from the server's contacts
  };
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t.newQuotation}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>{t.cancelDialog}</Button>
          <Button tone="primary" isBusy={create.isRunning} disabled={!customer} onClick={() => start(customer)}>
            {t.create}
          </Button>
        </>
      }
    >
      <Field label={t.customer}>
        <CustomerPicker
          value={customer}
          startsFocused
          onChange={(chosen) => {
            setCustomer(chosen);
            start(chosen);
          }}
        />
      </Field>
    </Dialog>
  );
}
