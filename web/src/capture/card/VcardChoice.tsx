import { fieldOf, type ReadContact } from "@trato/domain/capture/cards/contact.ts";
import { useWords } from "../../platform/words.ts";
import { cardWords } from "./labels.ts";

type VcardChoiceProps = { contacts: readonly ReadContact[]; onChoose: (contact: ReadContact) => void };

/** The people of a file with several: one of them fills the form. */
export function VcardChoice({ contacts, onChoose }: VcardChoiceProps) {
  const t = useWords(cardWords);
  return (
    <section aria-label={t.whoOfFile} className="flex flex-col gap-1.5">
      <h3 className="text-sm font-medium text-quiet">{t.whoOfFile}</h3>
      <ul className="max-h-48 overflow-y-auto rounded-md bg-card shadow-card">
        {contacts.map((contact, index) => (
          <li key={index} className="border-b border-line last:border-0">
            <button
              type="button"
              onClick={() => onChoose(contact)}
              className="flex w-full min-w-0 items-baseline gap-2 px-3 py-2 text-left -outline-offset-2 hover:bg-hover"
            >
              <span className="truncate font-medium">{calledOf(contact)}</span>
              <span className="ml-auto truncate text-sm text-quiet">{fieldOf(contact, "companyName")?.value}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const calledOf = (contact: ReadContact): string =>
  (["contactName", "email", "phone", "mobile"] as const).flatMap((name) => fieldOf(contact, name)?.value ?? [])[0] ??
  "";
