import { Archive, ArchiveRestore, FilePlus, MoreHorizontal } from "lucide-react";
import { useActions } from "../platform/actions.ts";
import { useCan } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { useQuoteCustomer } from "../sales/use-quote-customer.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Menu } from "../ui/overlays/Menu.tsx";
import { contactWords } from "./labels.ts";
import type { ContactDetails } from "./queries.ts";
import { useArchiveContact } from "./use-contact.ts";

/** A quotation for it, and putting it away. */
export function ContactActions({ contact }: { contact: ContactDetails }) {
  const t = useWords(contactWords);
  const mayEdit = useCan("contact.edit");
  const mayQuote = useCan("sale.edit");
  const { archive, unarchive } = useArchiveContact(contact);
  const { quote, isRunning } = useQuoteCustomer(contact.id);
  const move = contact.archivedAt
    ? { id: "contact.unarchive", label: t.unarchive, icon: ArchiveRestore, run: unarchive }
    : { id: "contact.archive", label: t.archive, icon: Archive, run: archive };
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
    ...(mayEdit ? [{ ...move, group: t.contact }] : []),
  ]);
  const Icon = move.icon;
  return (
    <>
      {mayEdit && (
        <Menu
          trigger={<IconButton tone="plain" label={t.more} icon={<MoreHorizontal />} />}
          groups={[{ items: [{ label: move.label, icon: <Icon />, onSelect: move.run }] }]}
          align="end"
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
