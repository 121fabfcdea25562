import { useQuery } from "@tanstack/react-query";
import { contactParts, mergedContact } from "@trato/domain/contacts/merging/merged-contact.ts";
import { paths } from "../../platform/paths.ts";
import { useWords } from "../../platform/words.ts";
import { contactWords } from "../labels.ts";
import { contactMergeQuery } from "../queries.ts";
import { MergeDialog, useRefused } from "./MergeDialog.tsx";
import { useMergeContacts } from "./use-merge-contacts.ts";

type MergeContactsProps = {
  ids: readonly string[];
  /** Called with the address of the one that stayed. */
  onMerged: (address: string) => void;
  onClose: () => void;
};

/** Companies, or people, that are one and the same, side by side. */
export function MergeContacts({ ids, onMerged, onClose }: MergeContactsProps) {
  const t = useWords(contactWords);
  const { data: preview, error } = useQuery(contactMergeQuery(ids));
  const { merge, isRunning } = useMergeContacts((id) => onMerged(paths.contact(id)));
  useRefused(error, onClose);
  if (!preview) return null;
  const { records, survivorId, choices, names } = preview;
  return (
    <MergeDialog
      records={records.map(({ kind, isArchived, ...record }) => ({
        ...record,
        about: isArchived ? t.archivedState : kind === "company" ? t.company : t.person,
      }))}
      parts={contactParts}
      survivorId={survivorId}
      mergedBy={(chosen) => mergedContact(records, chosen)}
      mayJoin={new Set(choices.flatMap(({ part, mayJoin }) => (mayJoin ? [part] : [])))}
      names={names}
      isBusy={isRunning}
      onMerge={(merging) => merge(records, merging)}
      onClose={onClose}
    />
  );
}
