import { getRouteApi } from "@tanstack/react-router";
import type { ContactPair } from "@trato/domain/contacts/pairs/records.ts";
import type { DealPair } from "@trato/domain/opportunities/pairs/records.ts";
import type { ReactNode } from "react";
import { useState } from "react";
import { MergeOpportunities } from "../../opportunities/merging/MergeOpportunities.tsx";
import { MergeContacts } from "../merging/MergeContacts.tsx";
import { useCommand } from "../../platform/commands.ts";
import { type PagedQuery, readingPages } from "../../platform/queries.ts";
import { useCan } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useRoleObstacle } from "../../platform/use-role-obstacle.ts";
import { useWords } from "../../platform/words.ts";
import { MoreWhenSeen } from "../../reports/MoreWhenSeen.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState, GhostRows } from "../../ui/EmptyState.tsx";
import { usePages } from "../../ui/lists/pages.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Segments } from "../../ui/Segments.tsx";
import { pairWords } from "./labels.ts";
import { PairCard, type PairEnd } from "./PairCard.tsx";

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
  const [hidden, hide] = useHidden();
  const [merged, setMerged] = useState<readonly string[] | null>(null);
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
    <>
      <PairList
        query={contactPairs}
        isHidden={({ first, second }) => hidden.has(`${first.id} ${second.id}`)}
        renderPair={({ first, second, ...pair }) => (
          <PairCard
            key={`${first.id} ${second.id}`}
            {...pair}
            ends={[endOf(first), endOf(second)]}
            actions={
              <>
                <NotSame
                  names={[first.name, second.name]}
                  obstacle={obstacle}
                  onTell={() => tell.run({ contactId: first.id, otherContactId: second.id })}
                />
                <Button
                  aria-label={t.mergeThese(first.name, second.name)}
                  obstacle={obstacle ?? (first.kind === second.kind ? null : t.kindsDiffer)}
                  onClick={() => setMerged([first.id, second.id])}
                >
                  {t.merge}
                </Button>
              </>
            }
          />
        )}
      />
      {merged && <MergeContacts ids={merged} onMerged={() => setMerged(null)} onClose={() => setMerged(null)} />}
    </>
  );
}

const bothDeals = (two: { opportunityId: string; otherOpportunityId: string }) =>
  [two.opportunityId, two.otherOpportunityId].map((id) => ({ kind: "opportunity" as const, id }));

function DealPairs() {
  const t = useWords(pairWords);
  const obstacle = useRoleObstacle("opportunity.edit");
  const [hidden, hide] = useHidden();
  const [merged, setMerged] = useState<readonly string[] | null>(null);
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
    <>
      <PairList
        query={dealPairs}
        isHidden={({ first, second }) => hidden.has(`${first.id} ${second.id}`)}
        renderPair={({ first, second, ...pair }) => (
          <PairCard
            key={`${first.id} ${second.id}`}
            {...pair}
            ends={[endOf(first), endOf(second)]}
            actions={
              <>
                <NotSame
                  names={[first.title, second.title]}
                  obstacle={obstacle}
                  onTell={() => tell.run({ opportunityId: first.id, otherOpportunityId: second.id })}
                />
                <Button
                  aria-label={t.mergeThese(first.title, second.title)}
                  obstacle={obstacle}
                  onClick={() => setMerged([first.id, second.id])}
                >
                  {t.merge}
                </Button>
              </>
            }
          />
        )}
      />
      {merged && <MergeOpportunities ids={merged} onMerged={() => setMerged(null)} onClose={() => setMerged(null)} />}
    </>
  );
}

/** Pairs that are gone from the screen before the server has it; `hide` gives what shows one again. */
function useHidden() {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const hide = (one: string, other: string) => {
    const key = `${one} ${other}`;
    setHidden((all) => new Set([...all, key]));
    return () => setHidden((all) => new Set([...all].filter((each) => each !== key)));
  };
  return [hidden, hide] as const;
}

type PairListProps<Pair> = {
  query: PagedQuery<Pair>;
  isHidden: (pair: Pair) => boolean;
  renderPair: (pair: Pair) => ReactNode;
};

function PairList<Pair>({ query, isHidden, renderPair }: PairListProps<Pair>) {
  const t = useWords(pairWords);
  const { rows, hasNextPage, isFetchingNextPage, fetchNextPage } = usePages(query);
  const shown = rows?.filter((pair) => !isHidden(pair));
  if (!shown) return null;
  if (shown.length === 0 && !hasNextPage) return <EmptyState text={t.none} preview={<GhostRows count={2} />} />;
  return (
    <>
      <ul aria-label={t.duplicates} className="mx-auto flex max-w-240 flex-col gap-3 p-4 max-md:p-3">
        {shown.map(renderPair)}
      </ul>
      {hasNextPage && <MoreWhenSeen isBusy={isFetchingNextPage} onMore={() => void fetchNextPage()} />}
    </>
  );
}

type NotSameProps = { names: readonly [string, string]; obstacle: string | null; onTell: () => void };

function NotSame({ names, obstacle, onTell }: NotSameProps) {
  const t = useWords(pairWords);
  return (
    <Button aria-label={t.notSameAs(...names)} obstacle={obstacle} onClick={onTell}>
      {t.notSame}
    </Button>
  );
}
