import { EditContact } from "@trato/domain/contacts/inputs.ts";
import type { Contact } from "@trato/domain/contacts/records.ts";
import type { InputOf } from "../platform/api.ts";
import type { Change } from "../platform/change.ts";
import { useWords } from "../platform/words.ts";
import { isSaidAtField } from "../platform/conflicts.ts";
import { patch, patchRows, useCommand, waitingIn } from "../platform/commands.ts";
import { queryClient } from "../platform/queries.ts";
import type { Keeping } from "../ui/fields/in-place.ts";
import { errorsOf } from "../ui/forms/form-errors.ts";
import { issueWords } from "../ui/forms/issues.ts";
import { toast } from "../platform/toasts.ts";
import { contactWords } from "./labels.ts";
import { type ContactDetails, contactQuery, type ContactRow, queueIdOf } from "./queries.ts";

export type ContactEdit = Omit<InputOf<"PATCH /contacts/:contactId">, "contactId" | "version">;
/** Answers what is wrong with the value, in the reader's words, and then changes nothing; or what comes of sending it. */
export type EditsContact = (changes: ContactEdit, shown?: Partial<ContactDetails>) => Keeping;

function touches({ contactId }: { contactId: string }, saved: Contact | undefined): Change[] {
  if (!saved) return [{ kind: "contact", id: contactId }];
  return [
    { kind: "contact", id: contactId, version: saved.version },
    { kind: "timeline", id: contactId },
  ];
}

/** Changes fields of a contact: shown at once, sent one after the other. `shown` is what the page shows where it is more than what is sent. */
export function useEditContact({ id }: Pick<ContactDetails, "id">): EditsContact {
  const t = useWords(issueWords);
  const version = () => queryClient.getQueryData<ContactDetails>(contactQuery(id).queryKey)?.version;
  const edit = useCommand("PATCH /contacts/:contactId", {
    touches,
    queue: { id: queueIdOf(id), version },
    failed: isSaidAtField,
    done: (saved) => void showChange(id, waitingIn(queueIdOf(id)) > 1 ? { version: saved.version } : saved),
  });
  return (changes, shown) => {
    const input = { contactId: id, ...changes };
    const [error] = errorsOf(EditContact, input, t).values();
    if (error !== undefined) return error;
    const takeBack = showChange(id, shown ?? (changes as Partial<ContactDetails>)); // the fields of both bear the same values
    const sending = edit.runAndWait(input);
    sending.catch(takeBack);
    return sending;
  };
}

/** Archives a contact and takes it out again; each is undone by the other. */
export function useArchiveContact({ id }: Pick<ContactDetails, "id">): { archive: () => void; unarchive: () => void } {
  const t = useWords(contactWords);
  const which = { contactId: id };
  const archive = useCommand("POST /contacts/:contactId/archive", {
    touches,
    done: (saved) => {
      showChange(id, saved);
      toast(t.archived(saved.name), { undo: () => unarchive.run(which) });
    },
  });
  const unarchive = useCommand("POST /contacts/:contactId/unarchive", {
    touches,
    done: (saved) => {
      showChange(id, saved);
      toast(t.unarchived(saved.name), { undo: () => archive.run(which) });
    },
  });
  return { archive: () => archive.run(which), unarchive: () => unarchive.run(which) };
}

/** Shows a change on the contact's page and in the lists; returns what takes it back. */
function showChange(id: string, { company, address, salesperson: _, ...fields }: Partial<ContactDetails>): () => void {
  const row = {
    ...fields,
    ...(company !== undefined && { companyName: company?.name ?? null }),
    ...(address && { city: address.city }),
  };
  const takeBacks = [
    patch<ContactDetails>(contactQuery(id), (former) => ({
      ...former,
      ...fields,
      ...(company !== undefined && { company }),
      ...(address && { address: { ...former.address, ...address } }),
    })),
    patchRows<ContactRow>("GET /contacts", id, (former) => ({ ...former, ...row })),
  ];
  return () => takeBacks.forEach((takeBack) => takeBack());
}
