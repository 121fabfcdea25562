import { useWords } from "../platform/words.ts";
import { State } from "../ui/State.tsx";
import { ContactMark } from "./ContactMark.tsx";
import { contactWords } from "./labels.ts";
import type { ContactRow } from "./queries.ts";

/** A company or a person in a list, and whether one buys there. */
export function ContactName({ contact }: { contact: ContactRow }) {
  const t = useWords(contactWords);
  return (
    <span className="flex min-w-0 items-center gap-2">
      <ContactMark contact={contact} />
      <span className="min-w-0 truncate font-medium">{contact.name}</span>
      {contact.isVendor && <State>{t.isVendor}</State>}
    </span>
  );
}
