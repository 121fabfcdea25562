import { useQuery } from "@tanstack/react-query";
import type { Decimal } from "@trato/domain/decimal.ts";
import { useCan, useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { type Keeping, useInPlace } from "../../ui/fields/in-place.ts";
import { MoneyInput } from "../../ui/fields/MoneyInput.tsx";
import { Property } from "../../ui/fields/Property.tsx";
import { creditQuery } from "../queries.ts";
import { creditWords } from "./credit-labels.ts";

type Limit = Decimal | null;
type Customer = { id: string; company: object | null; creditLimit: Limit };
type CreditPropertyProps = { contact: Customer; keep: (limit: Limit) => Keeping; isLocked: boolean };

/** What a customer may owe with their orders, and what is left of it; nothing of people who share that of their company. */
export function CreditProperty({ contact, keep, isLocked }: CreditPropertyProps) {
  const t = useWords(creditWords);
  const maySet = useCan("credit.set") && !isLocked;
  const { error, ...input } = useInPlace<Limit>(contact.creditLimit, keep, "creditLimit");
  if (contact.company || (contact.creditLimit === null && !maySet)) return null;
  return (
    <Property label={t.creditLimit} error={error}>
      <div className="flex flex-wrap items-center gap-x-3">
        <div className="w-36">
          <MoneyInput {...input} disabled={!maySet} placeholder={t.noLimit} className="ghost-cell" />
        </div>
        {contact.creditLimit !== null && <Left contactId={contact.id} />}
      </div>
    </Property>
  );
}

function Left({ contactId }: { contactId: string }) {
  const t = useWords(creditWords);
  const f = useFormat();
  const { data: credit } = useQuery(creditQuery(contactId));
  if (!credit || credit.left === null) return null;
  const isOver = credit.left.startsWith("-");
  return (
    <span className={`px-2 text-sm tabular-nums ${isOver ? "text-warn" : "text-quiet"}`}>
      {t.used(f.money(credit.used, credit.currency), f.money(credit.left, credit.currency))}
    </span>
  );
}
