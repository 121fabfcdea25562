import { useQuery } from "@tanstack/react-query";
import { writtenAddress } from "@trato/domain/contacts/addresses.ts";
import type { Id } from "@trato/domain/ids.ts";
import { addressesQuery } from "../../contacts/queries.ts";
import { noteOfField } from "../../documents/DraftNotes.tsx";
import { useLanguage, useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { saleWords } from "../labels.ts";
import type { Sale } from "../queries.ts";
import type { SaleDraft } from "../use-sale-draft.ts";

type AddressFieldsProps = { sale: Sale } & Pick<SaleDraft, "header" | "unsent" | "moves">;

const fields = [
  { id: "deliveryAddressId", text: "deliveryAddress" },
  { id: "invoiceAddressId", text: "invoiceAddress" },
] as const;

/** Where goods and the invoice go, of the addresses that the customer has; nothing where there is none but its own. */
export function AddressFields({ sale, header, unsent, moves }: AddressFieldsProps) {
  const t = useWords(saleWords);
  const language = useLanguage();
  const { data } = useQuery(addressesQuery(header.contactPersonId ?? header.customerId));
  const known = (data?.items ?? []).map((address) => ({
    value: address.id as string,
    label: writtenAddress(address, language).split("\n").join(", "),
  }));
  if (known.length === 0 && !header.deliveryAddressId && !header.invoiceAddressId) return null;
  return fields.map(({ id, text }) => {
    const chosen = header[id];
    const isGone = chosen !== null && data && !known.some(({ value }) => value === chosen);
    const former = isGone ? [{ value: chosen as string, label: (sale[text] ?? "").split("\n").join(", ") }] : [];
    return (
      <Field key={id} label={t[text]} error={noteOfField(unsent, id)} className="col-span-2">
        <Select
          value={chosen ?? ""}
          options={[{ value: "", label: t.ownAddress }, ...known, ...former]}
          onChange={(value) => moves.changeHeader({ [id]: (value || null) as Id<"addresses"> | null })} // one of the options
        />
      </Field>
    );
  });
}
