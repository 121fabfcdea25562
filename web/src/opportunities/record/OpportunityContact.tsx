import { ArrowUpRight } from "lucide-react";
import { Link } from "../../platform/Link.tsx";
import { recordAddress } from "../../platform/records.ts";
import { useWords } from "../../platform/words.ts";
import { LanguageProperty } from "../../contacts/LanguageProperty.tsx";
import { PhoneButtons, WebsiteButton } from "../../contacts/ReachButtons.tsx";
import { CustomerPicker } from "../../sales/CustomerPicker.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import { ChosenProperty, PropertyGroup } from "../../ui/fields/Property.tsx";
import type { EditProps } from "./OpportunityFacts.tsx";
import { OpportunityAddress } from "./OpportunityAddress.tsx";
import { propertyWords, type TextField } from "../property-labels.ts";
import { TextProperty } from "../../ui/fields/TextProperty.tsx";

/** Who they are and how to reach them. */
export function OpportunityContact(props: EditProps) {
  const { opportunity, edit, isLocked } = props;
  const t = useWords(propertyWords);
  const text = (field: TextField) => ({
    label: t[field],
    field,
    value: opportunity[field],
    keep: (value: string | null) => edit({ [field]: value }),
    disabled: isLocked,
  });
  const { phone, website } = opportunity;
  return (
    <PropertyGroup title={t.contact}>
      <Customer {...props} />
      <TextProperty {...text("contactName")} />
      <TextProperty {...text("companyName")} />
      <TextProperty {...text("jobTitle")} />
      <TextProperty {...text("email")} type="email" />
      <TextProperty
        {...text("phone")}
        type="tel"
        action={<PhoneButtons phone={phone} country={opportunity.address.country} />}
      />
      <TextProperty {...text("website")} action={<WebsiteButton website={website} />} />
      <OpportunityAddress {...props} />
      <LanguageProperty value={opportunity.language} keep={(language) => edit({ language })} isLocked={isLocked} />
    </PropertyGroup>
  );
}

function Customer({ opportunity, edit, isLocked }: EditProps) {
  const t = useWords(propertyWords);
  const { customer } = opportunity;
  const address = customer && recordAddress("contact", customer.id);
  return (
    <ChosenProperty
      label={t.customer}
      field="customer"
      value={customer}
      keep={(customer) => edit({ customerId: customer?.id ?? null }, { customer })}
    >
      {(bound) => (
        <div className="flex items-center gap-1">
          <CustomerPicker {...bound} disabled={isLocked} className="ghost-cell" />
          {address && (
            <IconButton
              size="sm"
              label={t.openCustomer}
              icon={<ArrowUpRight aria-hidden="true" />}
              render={<Link to={address} />}
            />
          )}
        </div>
      )}
    </ChosenProperty>
  );
}
