import { NewDocument } from "../documents/NewDocument.tsx";
import { useWords } from "../platform/words.ts";
import { CustomerPicker } from "./CustomerPicker.tsx";
import { saleWords } from "./labels.ts";
import { useQuoteCustomer } from "./use-quote-customer.ts";

type NewQuotationProps = { isOpen: boolean; onClose: () => void };

/** For whom? Then the empty document is there. */
export function NewQuotation({ isOpen, onClose }: NewQuotationProps) {
  const t = useWords(saleWords);
  const { quote, isRunning } = useQuoteCustomer(null);
  return (
    <NewDocument
      isOpen={isOpen}
      title={t.newQuotation}
      label={t.customer}
      picker={CustomerPicker}
      isBusy={isRunning}
      onCreate={quote}
      onClose={onClose}
    />
  );
}
