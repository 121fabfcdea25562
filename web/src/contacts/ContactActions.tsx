import { Archive, ArchiveRestore, Copy, FilePlus, MoreHorizontal, ShieldUser, Trash2 } from "lucide-react";
import { useState } from "react";
import { useActions } from "../platform/actions.ts";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useCan } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { useQuoteCustomer } from "../sales/use-quote-customer.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Menu } from "../ui/overlays/Menu.tsx";
import { contactWords } from "./labels.ts";
import type { ContactDetails } from "./queries.ts";
import { personalWords } from "./personal/labels.ts";
import { PersonalData } from "./personal/PersonalData.tsx";
import { removingWords } from "./removing/labels.ts";
import { useRemoveContact } from "./removing/use-remove-contact.ts";
import { useArchiveContact } from "./use-contact.ts";

/** A quotation for it, a second one of it, and putting it away. */
export function ContactActions({ contact }: { contact: ContactDetails }) {
  const t = useWords(contactWords);
  const mayEdit = useCan("contact.edit");
  const mayQuote = useCan("sale.edit");
  const mayDelete = useCan("record.delete") && mayEdit;
  const mayKeepData = useCan("personalData.manage") && mayEdit;
  const [isAsking, setAsking] = useState(false);
  const go = useGo();
  const personal = useWords(personalWords);
  const words = useWords(removingWords);
  const removing = useRemoveContact(contact);
  const { archive, unarchive } = useArchiveContact(contact);
  const { quote, isRunning } = useQuoteCustomer(contact.id);
  const move = contact.archivedAt
    ? { id: "contact.unarchive", label: t.unarchive, icon: ArchiveRestore, run: unarchive }
    : { id: "contact.archive", label: t.archive, icon: Archive, run: archive };
  const others = [
    ...(mayEdit
      ? [{ id: "contact.duplicate", label: words.duplicate, icon: Copy, run: removing.duplicate }, move]
      : []),
    ...(mayKeepData
      ? [{ id: "contact.personal", label: personal.title, icon: ShieldUser, run: () => setAsking(true) }]
      : []),
    ...(mayDelete ? [{ id: "contact.delete", label: words.delete, icon: Trash2, run: removing.remove }] : []),
  ];
  useActions([
    ...(mayQuote
      ? [
          {
            id: "contact.quote",
            keys: "q",
            label: t.newQuotation,
            group: t.contact,
            icon: FilePlus,
            run: () => quote(),
          },
        ]
      : []),
    ...others.map((action) => ({ ...action, group: t.contact })),
  ]);
  return (
    <>
      {others.length > 0 && (
        <Menu
          trigger={<IconButton tone="plain" label={t.more} icon={<MoreHorizontal />} />}
          groups={[{ items: others.map(({ label, icon: Icon, run }) => ({ label, icon: <Icon />, onSelect: run })) }]}
          align="end"
        />
      )}
      {isAsking && (
        <PersonalData
          whose={{ contactId: contact.id }}
          onErased={() => go(paths.contacts(), { replace: true })}
          onClose={() => setAsking(false)}
        />
      )}
      {mayQuote && !contact.archivedAt && (
        <Button tone="primary" icon={<FilePlus />} isBusy={isRunning} onClick={() => quote()}>
          {t.newQuotation}
        </Button>
      )}
    </>
  );
}
