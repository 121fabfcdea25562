import type { Id } from "@trato/domain/ids.ts";
import { ContactPicker, type ContactPickerProps } from "../contacts/ContactPicker.tsx";
import { useWords } from "../platform/words.ts";
import { saleWords } from "./labels.ts";

type PersonPickerProps = Omit<ContactPickerProps, "createLabel" | "placeholder"> & { companyId: Id<"contacts"> };

/** Whom of the customer's people a document is for: found by typing, or made on the spot. */
export function PersonPicker(props: PersonPickerProps) {
  const t = useWords(saleWords);
  return <ContactPicker {...props} isClearable placeholder={t.findPerson} createLabel={t.createPerson} />;
}
