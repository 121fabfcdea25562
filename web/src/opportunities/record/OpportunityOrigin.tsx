import { useQuery } from "@tanstack/react-query";
import { basisWords } from "@trato/domain/opportunities/pool/bases.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { useInPlace } from "../../ui/fields/in-place.ts";
import { Property, PropertyGroup } from "../../ui/fields/Property.tsx";
import { Textarea } from "../../ui/fields/Textarea.tsx";
import type { EditProps } from "./OpportunityFacts.tsx";
import { propertyWords, type TextField } from "../property-labels.ts";
import { knownValuesQuery } from "../queries.ts";
import { TextProperty } from "../../ui/fields/TextProperty.tsx";

/** Where it came from, and what it is about in free words. */
export function OpportunityOrigin({ opportunity, edit, isLocked }: EditProps) {
  const t = useWords(propertyWords);
  const language = useLanguage();
  const known = useQuery(knownValuesQuery).data?.sources ?? [];
  const text = (field: TextField) => ({
    label: t[field],
    field,
    value: opportunity[field],
    keep: (value: string | null) => edit({ [field]: value }),
    disabled: isLocked,
  });
  const { error, ...description } = useInPlace(
    opportunity.description ?? "",
    (written) => edit({ description: written.trim() || null }),
    "description",
  );
  return (
    <PropertyGroup title={t.origin}>
      <TextProperty {...text("source")} known={known} />
      <TextProperty {...text("medium")} />
      <TextProperty {...text("campaign")} />
      {opportunity.list && (
        <Property label={t.list}>
          <p className="px-2 py-1.5 [overflow-wrap:anywhere]">
            {opportunity.list.source} · {basisWords[opportunity.list.basis][language]}
          </p>
        </Property>
      )}
      <Property label={t.description} error={error}>
        <Textarea
          {...description}
          disabled={isLocked}
          rows={2}
          placeholder={isLocked ? "" : t.descriptionHint}
          className="ghost-cell"
        />
      </Property>
    </PropertyGroup>
  );
}
