import { useState } from "react";
import { sameSignWords } from "@trato/domain/contacts/likeness-words.ts";
import type { Id } from "@trato/domain/ids.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { CustomerPicker, type PickedCustomer } from "../../sales/CustomerPicker.tsx";
import { RadioList } from "../../ui/fields/RadioList.tsx";
import { convertWords } from "./convert-labels.ts";
import type { Opportunity } from "../queries.ts";
import type { LikelyCustomer } from "./use-likely-customers.ts";

/** As the server wants to know it; null while another customer is still to be picked. */
export type CustomerChoice =
  | { action: "create" }
  | { action: "link"; contactId: Id<"contacts"> }
  | { action: "none" }
  | null;

type ConvertCustomerProps = {
  lead: Opportunity;
  likely: readonly LikelyCustomer[];
  value: CustomerChoice;
  onChange: (choice: CustomerChoice) => void;
  /** What is to be made cannot do without one. */
  isNeeded?: boolean;
};

/** The likeliest first: a customer it has or resembles, else a new one, else none. */
export function firstChoice(lead: Opportunity, likely: readonly LikelyCustomer[]): CustomerChoice {
  const first = likely.find(({ isLikely }) => isLikely);
  if (first) return { action: "link", contactId: first.id };
  return nameOf(lead) ? { action: "create" } : { action: "none" };
}

/** Who the customer is: somebody who is known already, somebody new, or nobody yet. */
export function ConvertCustomer({ lead, likely, value, onChange, isNeeded = false }: ConvertCustomerProps) {
  const t = useWords(convertWords);
  const language = useLanguage();
  const [another, setAnother] = useState<PickedCustomer | null>(null);
  const known = value?.action === "link" && likely.some(({ id }) => id === value.contactId) ? value.contactId : null;
  const chosen = known ?? (value === null || value.action === "link" ? "another" : value.action);
  const name = nameOf(lead);
  const pick = (customer: PickedCustomer | null) => {
    setAnother(customer);
    onChange(customer && { action: "link", contactId: customer.id });
  };
  const choose = (next: string) => {
    const match = likely.find(({ id }) => id === next);
    if (match) onChange({ action: "link", contactId: match.id });
    else if (next === "create" || next === "none") onChange({ action: next });
    else pick(another);
  };
  return (
    <fieldset>
      <legend className="pb-1 text-sm font-medium text-quiet">{t.customer}</legend>
      <RadioList<string>
        label={t.customer}
        value={chosen}
        onChange={choose}
        choices={[
          ...likely.map(({ id, name, why }) => ({
            value: id,
            label: t.linkTo(name),
            about: why === "itsCustomer" ? t.itsCustomer : why.map((sign) => sameSignWords[sign][language]).join(", "),
          })),
          ...(name ? [{ value: "create", label: isNeeded ? t.createNew(name) : newName(lead, t) }] : []),
          { value: "another", label: t.another },
          ...(isNeeded ? [] : [{ value: "none", label: t.none }]),
        ]}
      />
      {chosen === "another" && (
        <div className="pt-1 pl-6">
          <CustomerPicker value={another} onChange={pick} startsFocused />
        </div>
      )}
    </fieldset>
  );
}

const nameOf = ({ companyName, contactName }: Opportunity): string | null => companyName ?? contactName;

function newName(
  { companyName, contactName }: Opportunity,
  t: { createNew: (name: string) => string; createPerson: (person: string, company: string) => string },
): string {
  if (companyName && contactName) return t.createPerson(contactName, companyName);
  return t.createNew(companyName ?? contactName ?? "");
}
