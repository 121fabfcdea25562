import { useWords } from "../platform/words.ts";
import { ContactPicker, type ContactPickerProps } from "../contacts/ContactPicker.tsx";
import { purchaseWords } from "./labels.ts";

type VendorPickerProps = Omit<ContactPickerProps, "createLabel" | "isVendor" | "placeholder"> & {
  placeholder?: string;
};

/** Who sells to us, found by typing, or made on the spot. */
export function VendorPicker({ placeholder, ...rest }: VendorPickerProps) {
  const t = useWords(purchaseWords);
  return <ContactPicker {...rest} isVendor placeholder={placeholder ?? t.findVendor} createLabel={t.createVendor} />;
}
