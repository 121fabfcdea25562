import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { reading } from "../../platform/queries.ts";
import { useCan } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { useRested } from "../../ui/fields/SearchCombobox.tsx";
import { type AskedSigns, askedSigns, signsOfDeal, type TypedSigns } from "./asked-signs.ts";
import { similarWords } from "./labels.ts";
import { countOf, type CustomerChoice, type Similar, SimilarList } from "./SimilarList.tsx";

type KnownAlreadyProps = {
  typed: Partial<TypedSigns>;
  /** Whose person it is, or for which customer, as far as that is chosen. */
  chosen?: { companyId?: Id<"contacts"> | undefined; customerId?: Id<"contacts"> | undefined };
  /** Whom of the contacts it is about, where that can be chosen. */
  customer?: CustomerChoice;
};

/** Told while one types: who may be the same, and what is at work with them. */
export function KnownAlready({ typed, chosen = {}, customer }: KnownAlreadyProps) {
  const t = useWords(similarWords);
  const similar = useSimilar(typed, chosen);
  return (
    <div aria-live="polite" className="empty:hidden">
      {countOf(similar) > 0 && (
        <div className="rounded-md bg-warn-bg p-1">
          <p className="px-2 pt-1 pb-1.5 text-sm font-medium text-warn">{t.known}</p>
          <div className="max-h-48 overflow-y-auto rounded-sm bg-card">
            <SimilarList label={t.known} {...similar} {...(customer && { customer })} />
          </div>
        </div>
      )}
    </div>
  );
}

const restBetweenKeys = 250;
const mostOfEach = 3;

/** As far as one may see it. */
function useSimilar(
  typed: Partial<TypedSigns>,
  { companyId, customerId }: NonNullable<KnownAlreadyProps["chosen"]>,
): Similar {
  const rested = useRested(JSON.stringify(askedSigns(typed)), restBetweenKeys);
  const asked = JSON.parse(rested) as AskedSigns | null; // as it was written above
  const mayReadContacts = useCan("contact.read") && asked !== null;
  const mayReadDeals = useCan("opportunity.read") && (asked !== null || customerId !== undefined);
  const contacts = useQuery({
    ...reading("GET /contact-duplicates", { ...asked, ...(companyId && { companyId }) }, { contact: "any" }),
    enabled: mayReadContacts,
    placeholderData: keepPreviousData,
  });
  const signs = { ...signsOfDeal(asked ?? {}), ...(customerId && { customerId }) };
  const deals = useQuery({
    ...reading("GET /opportunity-duplicates", signs, { opportunity: "any" }),
    enabled: mayReadDeals,
    placeholderData: keepPreviousData,
  });
  return {
    contacts: (mayReadContacts && contacts.data?.items.slice(0, mostOfEach)) || [],
    deals: (mayReadDeals && deals.data?.items.slice(0, mostOfEach)) || [],
    colleagues: (mayReadDeals && deals.data?.withColleagues.slice(0, mostOfEach)) || [],
  };
}
