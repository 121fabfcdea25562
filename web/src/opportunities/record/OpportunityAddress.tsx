import { AddressProperties } from "../../contacts/AddressProperties.tsx";
import type { EditProps } from "./OpportunityFacts.tsx";

/** Where they are, line by line. */
export function OpportunityAddress({ opportunity: { address }, edit, isLocked }: EditProps) {
  return (
    <AddressProperties
      address={address}
      isLocked={isLocked}
      keep={(field, value) => edit({ address: { [field]: value } }, { address: { ...address, [field]: value } })}
    />
  );
}
