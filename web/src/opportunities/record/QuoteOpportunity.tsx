import { useState } from "react";
import type { Id } from "@trato/domain/ids.ts";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { ConvertCustomer, type CustomerChoice, firstChoice } from "./ConvertCustomer.tsx";
import { moveWords } from "../move-labels.ts";
import type { Opportunity } from "../queries.ts";
import { recordWords } from "./record-labels.ts";
import { type LikelyCustomer, useLikelyCustomers } from "./use-likely-customers.ts";

type QuoteOpportunityProps = {
  opportunity: Opportunity;
  isBusy: boolean;
  onChoose: (customerId: Id<"contacts">) => void;
  onClose: () => void;
};

/** A quotation needs a customer: somebody who is known already, or a new one. */
export function QuoteOpportunity(props: QuoteOpportunityProps) {
  const t = useWords(recordWords);
  const likely = useLikelyCustomers(props.opportunity);
  if (likely) return <QuoteForm {...props} likely={likely} />;
  return (
    <Dialog isOpen onClose={props.onClose} title={t.chooseCustomer} description={t.chooseCustomerText}>
      <Skeleton className="h-30" />
    </Dialog>
  );
}

type QuoteFormProps = QuoteOpportunityProps & { likely: readonly LikelyCustomer[] };

function QuoteForm({ opportunity, likely, isBusy, onChoose, onClose }: QuoteFormProps) {
  const t = useWords(recordWords);
  const move = useWords(moveWords);
  const [customer, setCustomer] = useState<CustomerChoice>(() => {
    const first = firstChoice(opportunity, likely);
    return first?.action === "none" ? null : first;
  });
  const create = useCommand("POST /contacts", {
    touches: (_, contact) => (contact ? [{ kind: "contact", id: contact.id, version: contact.version }] : []),
    done: ({ id }) => onChoose(id),
  });
  const quote = () => {
    if (customer?.action === "link") onChoose(customer.contactId);
    else if (customer?.action === "create") create.run(customerOf(opportunity));
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t.chooseCustomer}
      description={t.chooseCustomerText}
      footer={
        <>
          <Button onClick={onClose}>{t.back}</Button>
          <Button tone="primary" isBusy={isBusy || create.isRunning} disabled={customer === null} onClick={quote}>
            {move.newQuotation}
          </Button>
        </>
      }
    >
      <ConvertCustomer lead={opportunity} likely={likely} value={customer} onChange={setCustomer} isNeeded />
    </Dialog>
  );
}

/** The company that was typed, else the person, with all that is known of how to reach them. */
function customerOf({ companyName, contactName, email, phone, website, address, language }: Opportunity) {
  return {
    id: newId<"contacts">(),
    kind: companyName ? ("company" as const) : ("person" as const),
    name: companyName ?? contactName ?? "",
    email,
    phone,
    website,
    address,
    language,
  };
}
