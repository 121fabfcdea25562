import { useWords } from "../platform/words.ts";
import { ContactPicker, type ContactPickerProps, type PickedContact } from "../contacts/ContactPicker.tsx";
import { saleWords } from "./labels.ts";

export type PickedCustomer = PickedContact;

type CustomerPickerProps = Omit<ContactPickerProps, "createLabel" | "placeholder">;

/** A customer found by typing, or made on the spot from the name typed. */
export function CustomerPicker(props: CustomerPickerProps) {
  const t = useWords(saleWords);
  return <ContactPicker {...props} placeholder={t.findCustomer} createLabel={t.createCustomer} />;
}
