import type { Likeness, Sureness } from "@trato/domain/contacts/likeness.ts";
import { sameSignWords, surenessWords } from "@trato/domain/contacts/likeness-words.ts";
import type { LikelyDuplicate } from "@trato/domain/contacts/records.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { FollowingColleague, SimilarDeal } from "@trato/domain/opportunities/records.ts";
import { UserRound } from "lucide-react";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { ClosingButton } from "../../ui/overlays/Popover.tsx";
import { RecordLink } from "../../ui/RecordLink.tsx";
import { State, type StateTone } from "../../ui/State.tsx";
import { similarWords } from "./labels.ts";

/** What may be the same: contacts, leads and opportunities, and colleagues who follow what is out of reach. */
export type Similar = {
  contacts: readonly LikelyDuplicate[];
  deals: readonly SimilarDeal[];
  colleagues: readonly FollowingColleague[];
};

export const countOf = ({ contacts, deals, colleagues }: Similar): number =>
  contacts.length + deals.length + colleagues.length;

export type CustomerChoice = { id: Id<"contacts"> | null; choose: (id: Id<"contacts"> | null) => void };

export type SimilarListProps = Similar & {
  label: string;
  /** Whom of the contacts it is about, where that can be chosen. */
  customer?: CustomerChoice;
  /** Merges one of them with what they resemble, where that may be done: only in a popover, which it closes. */
  onMerge?: ((id: string) => void) | undefined;
  /** Of a contact: with its own kind alone it is merged. */
  kind?: LikelyDuplicate["kind"];
};

/** Each with how sure it is and why; what is in reach is a link. */
export function SimilarList({ label, contacts, deals, colleagues, customer, onMerge, kind }: SimilarListProps) {
  const t = useWords(similarWords);
  return (
    <ul aria-label={label} className="flex flex-col">
      {contacts.map((contact) => (
        <li key={contact.id} className={row}>
          <span className="flex flex-wrap items-baseline gap-x-2">
            <RecordLink kind="contact" id={contact.id} className="font-medium break-words">
              {contact.name}
            </RecordLink>
            <span className="text-sm break-all text-quiet">{contact.email ?? t[contact.kind]}</span>
          </span>
          <Why
            {...contact}
            {...(onMerge && { merge: () => onMerge(contact.id) })}
            obstacle={kind && kind !== contact.kind ? t.kindsDiffer : null}
          />
          {customer && (
            <Checkbox
              label={t.asCustomer}
              value={customer.id === contact.id}
              onChange={(isIt) => customer.choose(isIt ? contact.id : null)}
            />
          )}
        </li>
      ))}
      {deals.map((deal) => (
        <li key={deal.id} className={row}>
          <span className="flex flex-wrap items-baseline gap-x-2">
            <RecordLink kind={deal.type} id={deal.id} className="font-medium break-words">
              {deal.title}
            </RecordLink>
            <span className="text-sm text-quiet">
              {deal.state === "open" ? t[deal.type] : t[deal.state]} · {deal.salespersonName ?? t.unassigned}
            </span>
          </span>
          <Why {...deal} {...(onMerge && { merge: () => onMerge(deal.id) })} />
        </li>
      ))}
      {colleagues.map((colleague) => (
        <li key={colleague.name} className={row}>
          <span className="flex items-center gap-1.5">
            <UserRound className="size-3.5 shrink-0 text-quiet" aria-hidden="true" />
            {t.asksColleague(colleague.name)}
          </span>
          <Why {...colleague} />
        </li>
      ))}
    </ul>
  );
}

const row = "flex flex-col gap-0.5 border-b border-line px-2 py-1.5 last:border-0";

const tones: Record<Sureness, StateTone> = { almostCertain: "bad", likely: "warn", possible: "neutral" };

type WhyProps = Likeness & { merge?: () => void; obstacle?: string | null };

function Why({ sureness, same, merge, obstacle }: WhyProps) {
  const language = useLanguage();
  const t = useWords(similarWords);
  return (
    <span className="flex flex-wrap items-center gap-x-2 text-sm text-quiet">
      <State tone={tones[sureness]}>{surenessWords[sureness][language]}</State>
      <span>{same.map((sign) => sameSignWords[sign][language]).join(", ")}</span>
      {merge && obstacle && (
        <Button size="sm" obstacle={obstacle} className="ml-auto">
          {t.merge}
        </Button>
      )}
      {merge && !obstacle && (
        <ClosingButton size="sm" onClick={merge} className="ml-auto">
          {t.merge}
        </ClosingButton>
      )}
    </span>
  );
}
