import type { Id } from "@trato/domain/ids.ts";
import { type ComponentType, useState } from "react";
import type { ContactPickerProps, PickedContact } from "../contacts/ContactPicker.tsx";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { Field } from "../ui/fields/Field.tsx";
import { Dialog } from "../ui/overlays/Dialog.tsx";
import { documentWords } from "./labels.ts";

type NewDocumentProps = {
  isOpen?: boolean;
  title: string;
  /** Customer or vendor. */
  label: string;
  picker: ComponentType<Pick<ContactPickerProps, "value" | "onChange" | "startsFocused">>;
  isBusy: boolean;
  onCreate: (partnerId: Id<"contacts">) => void;
  onClose: () => void;
};

/** For whom, or from whom? Then the empty document is there. */
export function NewDocument({
  isOpen = true,
  title,
  label,
  picker: Picker,
  isBusy,
  onCreate,
  onClose,
}: NewDocumentProps) {
  const t = useWords(documentWords);
  const [partner, setPartner] = useState<PickedContact | null>(null);
  const create = (chosen: PickedContact | null) => chosen && onCreate(chosen.id);
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>{t.back}</Button>
          <Button tone="primary" isBusy={isBusy} disabled={!partner} onClick={() => create(partner)}>
            {t.create}
          </Button>
        </>
      }
    >
      <Field label={label}>
        <Picker
          value={partner}
          startsFocused
          onChange={(chosen) => {
            setPartner(chosen);
            create(chosen);
          }}
        />
      </Field>
    </Dialog>
  );
}
