import { type Obstacle, obstacle } from "../../errors.ts";
import type { ContactKind } from "../belonging.ts";
import { contactFields } from "../fields.ts";
import { type Choice, mayTake, type Mergeable, type MergedPart, mergedParts } from "./merged-values.ts";
import { partsOf } from "./parts.ts";

/** A company or a person as a merge sees it. */
export type MergeableContact = Mergeable & { kind: ContactKind; isArchived: boolean };

export const contactParts = partsOf(contactFields);

/** The most trusted first: what is in use before what is archived, then what has a tax number, then the older one. */
export function contactsInTrust<Contact extends MergeableContact>(contacts: readonly Contact[]): Contact[] {
  return contacts.toSorted(
    (a, b) =>
      Number(a.isArchived) - Number(b.isArchived) || Number(hasVat(b)) - Number(hasVat(a)) || (a.id < b.id ? -1 : 1),
  );
}

const hasVat = ({ values }: Mergeable): boolean => Boolean(values["vat"]);

/** Companies are merged with companies, people with people; a choice is one of what there is. */
export function obstacleToMergeContacts(
  contacts: readonly MergeableContact[],
  choices: readonly Choice[],
): Obstacle | null {
  if (new Set(contacts.map(({ kind }) => kind)).size > 1) return obstacle("conflict", "merge.kinds_differ");
  const wrong = choices.findIndex(({ part, from }) => {
    const known = contactParts.find(({ name }) => name === part);
    return !known || !mayTake(known, contacts, from);
  });
  return wrong < 0 ? null : obstacle("invalid", "merge.not_among", { path: `choices.${wrong}` });
}

/** What the contacts become together, in the order of trust. */
export const mergedContact = (contacts: readonly Mergeable[], choices: readonly Choice[] = []): MergedPart[] =>
  mergedParts(contactParts, contacts, choices);
