import { getRouteApi } from "@tanstack/react-router";
import type { ContactPair } from "@trato/domain/contacts/pairs/records.ts";
import type { DealPair } from "@trato/domain/opportunities/pairs/records.ts";
import { MergeOpportunities } from "../../opportunities/merging/MergeOpportunities.tsx";
import { MergeContacts } from "../merging/MergeContacts.tsx";
import { useCommand } from "../../platform/commands.ts";
import { readingPages } from "../../platform/queries.ts";
import { useCan } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useRoleObstacle } from "../../platform/use-role-obstacle.ts";
import { useWords } from "../../platform/words.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { pairWords } from "./labels.ts";
import type { PairEnd } from "./PairCard.tsx";
import { PairList, useHiddenPairs } from "./PairList.tsx";

const page = getRouteApi("/w/$slug/duplicates");

const contactPairs = readingPages("GET /contact-pairs", { limit: 25 }, { contact: "any" });
const dealPairs = readingPages("GET /opportunity-pairs", { limit: 25 }, { opportunity: "any" });

/** Which records are likely the same: the surest first, to be looked at one by one. */
export function PairsPage() {
  const t = useWords(pairWords);
  const { search, change } = useUrlFilters(page);
  const mayReadDeals = useCan("opportunity.read");
  const shown = search.of === "deals" && mayReadDeals ? "deals" : "contacts";
  return (
    <>
      <PageHeader title={t.duplicates}>
        {mayReadDeals && (
          <Segments
            label={t.which}
            segments={[
              { value: "contacts", label: t.contacts },
              { value: "deals", label: t.deals },
            ]}
            value={shown}
            onChange={(of) => change({ of: of === "contacts" ? undefined : of })}
          />
        )}
      </PageHeader>
      <div className="min-h-0 flex-1 overflow-auto">{shown === "deals" ? <DealPairs /> : <ContactPairs />}</div>
    </>
  );
}

const bothContacts = ({ contactId, otherContactId }: { contactId: string; otherContactId: string }) =>
  [contactId, otherContactId].map((id) => ({ kind: "contact" as const, id }));

function ContactPairs() {
  const t = useWords(pairWords);
  const obstacle = useRoleObstacle("contact.edit");
  const [hidden, hide] = useHiddenPairs();
  const takeBack = useCommand("POST /contacts/:contactId/take-back-apart", { touches: bothContacts });
  const tell = useCommand("POST /contacts/:contactId/tell-apart", {
    touches: bothContacts,
    optimistic: ({ contactId, otherContactId }) => hide(contactId, otherContactId),
    done: (_, two) =>
      toast(t.toldApart, { undo: () => (hide(two.contactId, two.otherContactId)(), takeBack.run(two)) }),
  });
  const endOf = ({ name, kind, companyName, email, phone, city, vat, ...rest }: ContactPair["first"]): PairEnd => ({
    ...rest,
    kind: "contact",
    name,
    about: t[kind],
    facts: [companyName, email, phone, vat, city],
  });
  return (
    <PairList
      query={contactPairs}
      endOf={endOf}
      hidden={hidden}
      obstacle={obstacle}
      obstacleToMerge={(first, second) => (first.kind === second.kind ? null : t.kindsDiffer)}
      onTellApart={(contactId, otherContactId) => tell.run({ contactId, otherContactId })}
      renderMerge={(merging) => <MergeContacts {...merging} />}
    />
  );
}

const bothDeals = (two: { opportunityId: string; otherOpportunityId: string }) =>
  [two.opportunityId, two.otherOpportunityId].map((id) => ({ kind: "opportunity" as const, id }));

function DealPairs() {
  const t = useWords(pairWords);
  const obstacle = useRoleObstacle("opportunity.edit");
  const [hidden, hide] = useHiddenPairs();
  const takeBack = useCommand("POST /opportunities/:opportunityId/take-back-apart", { touches: bothDeals });
  const tell = useCommand("POST /opportunities/:opportunityId/tell-apart", {
    touches: bothDeals,
    optimistic: ({ opportunityId, otherOpportunityId }) => hide(opportunityId, otherOpportunityId),
    done: (_, two) =>
      toast(t.toldApart, { undo: () => (hide(two.opportunityId, two.otherOpportunityId)(), takeBack.run(two)) }),
  });
  const endOf = ({ type, title, contactName, companyName, email, phone, ...rest }: DealPair["first"]): PairEnd => ({
    ...rest,
    kind: type,
    name: title,
    about: `${t[type]} · ${rest.salespersonName ?? t.unassigned}`,
    facts: [contactName, companyName, email, phone],
  });
  return (
    <PairList
      query={dealPairs}
      endOf={endOf}
      hidden={hidden}
      obstacle={obstacle}
      onTellApart={(opportunityId, otherOpportunityId) => tell.run({ opportunityId, otherOpportunityId })}
      renderMerge={(merging) => <MergeOpportunities {...merging} />}
    />
  );
}
