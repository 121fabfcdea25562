import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import type { ReactNode } from "react";
import { useWords } from "../../platform/words.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { fiscalChoiceQuery, fiscalPositionsQuery } from "../queries.ts";
import { choiceWords, positionWords } from "./position-labels.ts";
import { usePositionSource } from "./PositionReasons.tsx";

/** The position of a document, and whether somebody set it by hand. */
export type Positioned = { fiscalPositionId: Id<"fiscal_positions"> | null; isFiscalPositionSet: boolean };

type PositionFieldProps = {
  /** By whom it is chosen. */
  contactId: Id<"contacts">;
  /** Where the goods go, where that is another address. */
  deliveryAddressId?: Id<"addresses"> | null;
  value: Positioned;
  error?: ReactNode;
  onChange: (value: Positioned) => void;
};

/** The position of a document, with the reason why it is this one; nothing in a workspace that has none. */
export function PositionField({ error, ...props }: PositionFieldProps) {
  const { value, onChange } = props;
  const t = useWords(choiceWords);
  const label = useWords(positionWords).position;
  const { data: positions } = useSuspenseQuery(fiscalPositionsQuery);
  if (positions.items.length === 0) return null;
  const offered = positions.items.filter(({ id, archivedAt }) => archivedAt === null || id === value.fiscalPositionId);
  return (
    <Field label={label} error={error} hint={<Reason {...props} />}>
      <Select
        value={value.fiscalPositionId ?? ""}
        options={[
          { value: "", label: t.none },
          ...offered.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onChange={
          (id) =>
            onChange({ fiscalPositionId: (id || null) as Id<"fiscal_positions"> | null, isFiscalPositionSet: true }) // one of the options
        }
      />
    </Field>
  );
}

/** Chosen by what, or by hand; and which it would be by itself, where that is another one. */
function Reason({ contactId, deliveryAddressId, value, onChange }: Omit<PositionFieldProps, "error">) {
  const t = useWords(choiceWords);
  const sourceOf = usePositionSource();
  const { data: chosen } = useQuery(fiscalChoiceQuery({ contactId, ...(deliveryAddressId && { deliveryAddressId }) }));
  if (!chosen) return "\u00a0"; // so that nothing moves when it comes
  const id = chosen.position?.id ?? null;
  const isSame = id === value.fiscalPositionId;
  if (isSame && !value.isFiscalPositionSet) return sourceOf(chosen);
  const choose = () => onChange({ fiscalPositionId: id, isFiscalPositionSet: false });
  return (
    <>
      <span>{value.isFiscalPositionSet ? t.setByHand : t.otherNow}</span>{" "}
      <button type="button" className="text-accent hover:underline" onClick={choose}>
        {t.chooseBy(chosen.position?.name)}
      </button>
    </>
  );
}
