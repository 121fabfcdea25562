import { RecordLink } from "../ui/RecordLink.tsx";
import { useWords } from "../platform/words.ts";
import { contactWords } from "./labels.ts";
import type { ContactDetails } from "./queries.ts";

/** Others that bear the same e-mail, VAT number or name: a hint, nothing more. */
export function Alike({ contacts }: { contacts: ContactDetails["likelyDuplicates"] }) {
  const t = useWords(contactWords);
  if (contacts.length === 0) return null;
  const reasons = { email: t.sameEmail, vat: t.sameVat, name: t.sameName };
  return (
    <p className="rounded-md bg-warn-bg px-3 py-2 text-warn">
      {t.perhapsSame}{" "}
      {contacts.map((contact, index) => (
        <span key={contact.id}>
          {index > 0 && ", "}
          <RecordLink kind="contact" id={contact.id} className="font-semibold underline">
            {contact.name}
          </RecordLink>{" "}
          ({contact.same.map((reason) => reasons[reason]).join(", ")})
        </span>
      ))}
    </p>
  );
}
