import { useQuery } from "@tanstack/react-query";
import { MoreHorizontal, Pencil, Plus, Trash2 } from "lucide-react";
import { useState } from "react";
import { writtenAddress } from "@trato/domain/contacts/addresses.ts";
import { useCommand } from "../platform/commands.ts";
import { toast } from "../platform/toasts.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Menu } from "../ui/overlays/Menu.tsx";
import { CardRow, CardRows, NoRows, Section } from "../ui/Section.tsx";
import { State } from "../ui/State.tsx";
import { ChangeAddress, NewAddress } from "./AddressDialog.tsx";
import { addressListWords } from "./address-labels.ts";
import { addressesQuery, type ContactAddress, type ContactDetails } from "./queries.ts";

/** Where else goods and invoices of a contact go. */
export function ContactAddresses({ contact, isLocked }: { contact: ContactDetails; isLocked: boolean }) {
  const t = useWords(addressListWords);
  const [isAdding, setAdding] = useState(false);
  const { data } = useQuery(addressesQuery(contact.id));
  const addresses = data?.items ?? [];
  return (
    <Section
      title={t.addresses}
      about={addresses.length > 0 && addresses.length}
      tools={
        !isLocked && (
          <Button size="sm" tone="ghost" icon={<Plus />} onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        )
      }
    >
      {addresses.length > 0 ? (
        <CardRows>
          {addresses.map((address) => (
            <AddressRow
              key={address.id}
              address={address}
              isOwn={address.contactId === contact.id}
              isLocked={isLocked}
            />
          ))}
        </CardRows>
      ) : (
        data && <NoRows>{t.none}</NoRows>
      )}
      {isAdding && <NewAddress contact={contact} onClose={() => setAdding(false)} />}
    </Section>
  );
}

type AddressRowProps = { address: ContactAddress; isOwn: boolean; isLocked: boolean };

/** An address of the company is looked at by its people, and changed at the company. */
function AddressRow({ address, isOwn, isLocked }: AddressRowProps) {
  const t = useWords(addressListWords);
  const language = useLanguage();
  const [isChanging, setChanging] = useState(false);
  const remove = useRemoveAddress(address);
  const [first = "", ...others] = writtenAddress(address, language).split("\n");
  return (
    <CardRow className="items-start py-2">
      <div className="flex min-w-0 flex-1 flex-col">
        <span className="flex flex-wrap items-center gap-x-2">
          <span className="min-w-0 font-medium wrap-anywhere">{first}</span>
          <State>{t[address.kind]}</State>
          {!isOwn && <State>{t.ofCompany}</State>}
        </span>
        <span className="text-quiet wrap-anywhere">{others.join(", ")}</span>
      </div>
      {isOwn && !isLocked && (
        <Menu
          align="end"
          trigger={<IconButton size="sm" label={t.actions(first)} icon={<MoreHorizontal aria-hidden="true" />} />}
          groups={[
            {
              items: [
                { label: t.change, icon: <Pencil />, onSelect: () => setChanging(true) },
                { label: t.remove, icon: <Trash2 />, isBad: true, onSelect: remove },
              ],
            },
          ]}
        />
      )}
      {isChanging && <ChangeAddress address={address} onClose={() => setChanging(false)} />}
    </CardRow>
  );
}

/** Takes an address off; its undo puts it back. */
function useRemoveAddress({ id, contactId }: ContactAddress): () => void {
  const t = useWords(addressListWords);
  const touches = () => [{ kind: "timeline" as const, id: contactId }];
  const restore = useCommand("POST /addresses/:addressId/restore", { touches, done: () => toast(t.restored) });
  const remove = useCommand("DELETE /addresses/:addressId", { touches });
  return () =>
    void remove.runAndWait({ addressId: id }).then(
      () => toast(t.removed, { undo: () => restore.run({ addressId: id }) }),
      () => undefined, // said already
    );
}
