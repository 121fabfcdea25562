import { useState } from "react";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { CustomerPicker, type PickedCustomer } from "./CustomerPicker.tsx";
import { saleWords } from "./labels.ts";
import { useQuoteCustomer } from "./use-quote-customer.ts";

type NewQuotationProps = { isOpen: boolean; onClose: () => void };

/** For whom? Then the empty document is there. */
export function NewQuotation({ isOpen, onClose }: NewQuotationProps) {
  const t = useWords(saleWords);
  const [customer, setCustomer] = useState<PickedCustomer | null>(null);
  const { quote, isRunning } = useQuoteCustomer(customer?.id ?? null);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t.newQuotation}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>{t.back}</Button>
          <Button tone="primary" isBusy={isRunning} disabled={!customer} onClick={() => quote()}>
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
            quote(chosen?.id);
          }}
        />
      </Field>
    </Dialog>
  );
}
