import { useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { useDeferredValue } from "react";
import { reading } from "../../platform/queries.ts";
import { useCan } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Checkbox } from "../../ui/fields/Checkbox.tsx";
import { RecordLink } from "../../ui/RecordLink.tsx";
import { quickWords } from "./labels.ts";

type Asked = { email: string; name: string; vat: string; phone: string };
type KnownAlreadyProps = {
  asked: Asked;
  customerId: Id<"contacts"> | null;
  onCustomer: (id: Id<"contacts"> | null) => void;
};

const most = 3;

/** Who bears the same e-mail, number or name, and what is already at work with them, told while one types. */
export function KnownAlready({ asked, customerId, onCustomer }: KnownAlreadyProps) {
  const t = useWords(quickWords);
  const later = useDeferredValue(whole(asked));
  const contacts = useKnownContacts(later);
  const works = useKnownWork(later);
  return (
    <div aria-live="polite" className="flex flex-col gap-1 rounded-md bg-warn-bg px-3 py-2 text-warn empty:hidden">
      {contacts.length > 0 && (
        <ul aria-label={t.knownContacts} className="flex flex-col gap-1">
          {contacts.map(({ id, name, email }) => (
            <li key={id} className="flex flex-wrap items-center gap-x-3">
              <span>
                {t.knownContacts}{" "}
                <RecordLink kind="contact" id={id} className="font-semibold underline">
                  {name}
                </RecordLink>
                {email && ` · ${email}`}
              </span>
              <Checkbox label={t.asCustomer} value={customerId === id} onChange={(is) => onCustomer(is ? id : null)} />
            </li>
          ))}
        </ul>
      )}
      {works.length > 0 && (
        <p>
          {t.knownLeads}{" "}
          {works.map(({ id, title }, index) => (
            <span key={id}>
              {index > 0 && ", "}
              <RecordLink kind="opportunity" id={id} className="font-semibold underline">
                {title}
              </RecordLink>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

/** Half an address finds nobody, or everybody. */
const whole = ({ email, name, vat, phone }: Asked): Asked => ({
  email: /^\S+@\S+\.\S{2,}$/.test(email.trim()) ? email.trim() : "",
  name: name.trim().includes(" ") ? name.trim().slice(0, 200) : "",
  vat: vat.trim(),
  phone: phone.trim().length >= 9 ? phone.trim() : "",
});

function useKnownContacts({ email, name, vat }: Asked) {
  const asked = { ...(email && { email }), ...(name && { name }), ...(vat && { vat }) };
  const mayRead = useCan("contact.read");
  const { data } = useQuery({
    ...reading("GET /contact-duplicates", asked, { contact: "any" }),
    enabled: mayRead && Object.keys(asked).length > 0,
  });
  return (mayRead && Object.keys(asked).length > 0 && data?.items.slice(0, most)) || [];
}

function useKnownWork({ email, phone }: Asked) {
  const search = email || phone;
  const asked = { search, state: "open", limit: most } as const;
  const leads = useQuery({ ...reading("GET /leads", asked, { opportunity: "any" }), enabled: search !== "" });
  const deals = useQuery({ ...reading("GET /opportunities", asked, { opportunity: "any" }), enabled: search !== "" });
  return search ? [...(leads.data?.items ?? []), ...(deals.data?.items ?? [])].slice(0, most) : [];
}
