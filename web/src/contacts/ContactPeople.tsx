import { Plus } from "lucide-react";
import { useState } from "react";
import { useAction } from "../platform/actions.ts";
import { RecordLink } from "../ui/RecordLink.tsx";
import { useWords } from "../platform/words.ts";
import { Avatar } from "../ui/Avatar.tsx";
import { Button } from "../ui/Button.tsx";
import { CardRow, CardRows, NoRows, Section } from "../ui/Section.tsx";
import { contactWords } from "./labels.ts";
import { NewContact } from "./NewContact.tsx";
import type { ContactDetails } from "./queries.ts";

/** Who works at a company. */
export function ContactPeople({ contact, isLocked }: { contact: ContactDetails; isLocked: boolean }) {
  const t = useWords(contactWords);
  const [isAdding, setAdding] = useState(false);
  const add = () => setAdding(true);
  useAction(
    !isLocked && { id: "contact.addPerson", keys: "c", label: t.addPerson, group: t.contact, icon: Plus, run: add },
  );
  return (
    <Section
      title={t.people}
      about={contact.people.length > 0 && contact.people.length}
      tools={
        !isLocked && (
          <Button size="sm" tone="ghost" icon={<Plus />} onClick={add}>
            {t.addPerson}
          </Button>
        )
      }
    >
      {contact.people.length === 0 ? (
        <NoRows>{t.noPeople}</NoRows>
      ) : (
        <CardRows>
          {contact.people.map((person) => (
            <CardRow key={person.id}>
              <Avatar id={person.id} name={person.name} isDecorative />
              <RecordLink kind="contact" id={person.id} className="shrink-0 font-medium">
                {person.name}
              </RecordLink>
              <span className="min-w-0 flex-1 truncate text-quiet">{person.jobTitle}</span>
              <span className="min-w-0 truncate text-sm text-quiet">{person.email ?? person.phone}</span>
            </CardRow>
          ))}
        </CardRows>
      )}
      {isAdding && <NewContact company={contact} onClose={() => setAdding(false)} />}
    </Section>
  );
}
