import { useState } from "react";
import type { Id } from "@trato/domain/ids.ts";
import { useWords } from "../app/words.ts";
import { CustomerPicker, type PickedCustomer } from "../sales/CustomerPicker.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Field } from "../ui/Field.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import { opportunityWords } from "./labels.ts";
import type { Opportunity } from "./queries.ts";
import { recordWords } from "./record-labels.ts";
import { useLikelyCustomers } from "./use-likely-customers.ts";

type QuoteOpportunityProps = {
  opportunity: Opportunity;
  isBusy: boolean;
  onChoose: (customer: { id: Id<"contacts">; name: string }) => void;
  onClose: () => void;
};

/** A quotation needs a customer: somebody who is known already, or a new one. */
export function QuoteOpportunity({ opportunity, isBusy, onChoose, onClose }: QuoteOpportunityProps) {
  const t = useWords(recordWords);
  const words = useWords(opportunityWords);
  const likely = useLikelyCustomers(opportunity);
  const [picked, setPicked] = useState<PickedCustomer | null | undefined>();
  const customer = picked === undefined ? (likely?.[0] ?? null) : picked;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      size="sm"
      title={t.chooseCustomer}
      description={t.chooseCustomerText}
      footer={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button tone="primary" isBusy={isBusy} disabled={!customer} onClick={() => customer && onChoose(customer)}>
            {t.create}
          </Button>
        </>
      }
    >
      <Field label={words.customer}>
        {likely ? (
          <CustomerPicker value={customer} onChange={setPicked} startsFocused />
        ) : (
          <Skeleton className="h-7.5" />
        )}
      </Field>
    </Dialog>
  );
}
