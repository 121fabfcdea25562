import { useWords } from "../platform/words.ts";
import { ContactPicker, type ContactPickerProps } from "./ContactPicker.tsx";
import { contactWords } from "./labels.ts";

type CompanyPickerProps = Omit<ContactPickerProps, "createLabel" | "placeholder" | "isCompany">;

/** The company that somebody belongs to, found by typing, or made on the spot. */
export function CompanyPicker(props: CompanyPickerProps) {
  const t = useWords(contactWords);
  return <ContactPicker {...props} isCompany isClearable placeholder={t.findCompany} createLabel={t.createCompany} />;
}
