import { useWords } from "../platform/words.ts";
import { PositionProperty } from "../products/fiscal-positions/PositionProperty.tsx";
import { PriceListProperty } from "../products/price-lists/PriceListProperty.tsx";
import { CreditProperty } from "../sales/credit/CreditProperty.tsx";
import { MemberPicker } from "../identity/MemberPicker.tsx";
import { partyWords } from "./property-labels.ts";
import { TextProperty } from "../ui/fields/TextProperty.tsx";
import { Checkbox } from "../ui/fields/Checkbox.tsx";
import { useInPlace } from "../ui/fields/in-place.ts";
import { ChosenProperty, Property, PropertyGroup } from "../ui/fields/Property.tsx";
import { Textarea } from "../ui/fields/Textarea.tsx";
import { AddressProperties } from "./AddressProperties.tsx";
import { CompanyPicker } from "./CompanyPicker.tsx";
import { contactWords } from "./labels.ts";
import { LanguageProperty } from "./LanguageProperty.tsx";
import { PhoneButtons, WebsiteButton } from "./ReachButtons.tsx";
import type { ContactDetails } from "./queries.ts";
import type { EditsContact } from "./use-contact.ts";

type ContactPropertiesProps = { contact: ContactDetails; edit: EditsContact; isLocked: boolean };

/** What is known of a contact, edited where it is read. */
export function ContactProperties(props: ContactPropertiesProps) {
  const { contact, edit, isLocked } = props;
  const t = useWords(contactWords);
  return (
    <>
      <PropertyGroup title={t.about}>
        <Reach {...props} />
        <Belonging {...props} />
        <PositionProperty
          value={contact.fiscalPositionId}
          keep={(fiscalPositionId) => edit({ fiscalPositionId })}
          isLocked={isLocked}
        />
        <PriceListProperty
          value={contact.priceListId}
          keep={(priceListId) => edit({ priceListId })}
          isLocked={isLocked}
        />
        <CreditProperty contact={contact} keep={(creditLimit) => edit({ creditLimit })} isLocked={isLocked} />
        <Comment {...props} />
      </PropertyGroup>
      <PropertyGroup title={t.address}>
        <AddressProperties
          address={contact.address}
          isLocked={isLocked}
          keep={(field, value) =>
            edit({ address: { [field]: value } }, { address: { ...contact.address, [field]: value } })
          }
        />
      </PropertyGroup>
    </>
  );
}

/** How they are reached, and in which language. */
function Reach({ contact, edit, isLocked }: ContactPropertiesProps) {
  const t = useWords(partyWords);
  const { vat } = useWords(contactWords);
  const text = (field: "email" | "phone" | "website" | "vat") => ({
    field,
    value: contact[field],
    keep: (value: string | null) => edit({ [field]: value }),
    disabled: isLocked,
  });
  const { phone, website } = contact;
  return (
    <>
      <TextProperty label={t.email} {...text("email")} type="email" />
      <TextProperty
        label={t.phone}
        {...text("phone")}
        type="tel"
        action={<PhoneButtons phone={phone} country={contact.address.country} />}
      />
      <TextProperty label={t.website} {...text("website")} action={<WebsiteButton website={website} />} />
      <TextProperty label={vat} {...text("vat")} />
      <LanguageProperty value={contact.language} keep={(language) => edit({ language })} isLocked={isLocked} />
    </>
  );
}

/** Where they belong, whose they are, and whether they sell to us. */
function Belonging({ contact, edit, isLocked }: ContactPropertiesProps) {
  const t = useWords(contactWords);
  const words = useWords(partyWords);
  return (
    <>
      {contact.kind === "person" && (
        <>
          <ChosenProperty
            label={t.company}
            field="company"
            value={contact.company}
            keep={(company) => edit({ companyId: company?.id ?? null }, { company })}
          >
            {(bound) => <CompanyPicker {...bound} disabled={isLocked} className="ghost-cell" />}
          </ChosenProperty>
          <TextProperty
            label={words.jobTitle}
            field="jobTitle"
            value={contact.jobTitle}
            keep={(jobTitle) => edit({ jobTitle })}
            disabled={isLocked}
          />
        </>
      )}
      <ChosenProperty
        label={words.salesperson}
        field="salesperson"
        value={contact.salesperson}
        keep={(salesperson) => edit({ salespersonId: salesperson?.id ?? null }, { salesperson })}
      >
        {(bound) => (
          <MemberPicker {...bound} disabled={isLocked} placeholder={isLocked ? "" : words.add} className="ghost-cell" />
        )}
      </ChosenProperty>
      <ChosenProperty
        label={t.isVendor}
        field="isVendor"
        value={contact.isVendor}
        keep={(isVendor) => edit({ isVendor })}
      >
        {(bound) => <Checkbox {...bound} disabled={isLocked} label={t.sellsToUs} className="px-2" />}
      </ChosenProperty>
    </>
  );
}

function Comment({ contact, edit, isLocked }: ContactPropertiesProps) {
  const t = useWords(contactWords);
  const { error, ...area } = useInPlace(
    contact.comment ?? "",
    (text) => edit({ comment: text.trim() || null }),
    "comment",
  );
  return (
    <Property label={t.comment} error={error}>
      <Textarea
        {...area}
        rows={1}
        disabled={isLocked}
        placeholder={isLocked ? "" : t.commentHint}
        className="ghost-cell min-h-7.5 resize-none"
      />
    </Property>
  );
}
