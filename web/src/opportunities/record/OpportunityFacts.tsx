import { useQuery } from "@tanstack/react-query";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { useWords } from "../../platform/words.ts";
import { MemberPicker } from "../../identity/MemberPicker.tsx";
import { TeamPicker } from "../../identity/TeamPicker.tsx";
import { DateField } from "../../ui/fields/DateField.tsx";
import { type Keeping, useInPlace } from "../../ui/fields/in-place.ts";
import { MoneyInput } from "../../ui/fields/MoneyInput.tsx";
import { Property, PropertyGroup } from "../../ui/fields/Property.tsx";
import { TagsField } from "../../ui/fields/TagsField.tsx";
import { obstacleText } from "../../platform/obstacle-text.ts";
import { PriorityStars } from "./PriorityStars.tsx";
import { propertyWords } from "../property-labels.ts";
import { knownValuesQuery, type Opportunity } from "../queries.ts";
import { type Owner, useAssignOpportunity } from "../use-assign-opportunity.ts";
import type { OpportunityEdit } from "./use-edit-opportunity.ts";

export type EditProps = {
  opportunity: Opportunity;
  edit: (changes: OpportunityEdit, shown?: Partial<Opportunity>) => Keeping;
  isLocked: boolean;
};

/** What it may bring, when, how much it matters, and whose it is. */
export function OpportunityFacts({ opportunity, edit, isLocked }: EditProps) {
  const t = useWords(propertyWords);
  const known = useQuery(knownValuesQuery).data?.tags ?? [];
  return (
    <PropertyGroup title={t.about}>
      <Revenue opportunity={opportunity} edit={edit} isLocked={isLocked} />
      <Property label={t.expectedClosing}>
        <DateField
          value={opportunity.expectedClosing}
          disabled={isLocked}
          placeholder={isLocked ? "" : t.add}
          className="ghost-cell"
          onChange={(expectedClosing) => edit({ expectedClosing }, { expectedClosing })}
        />
      </Property>
      <Property label={t.priority}>
        <PriorityStars value={opportunity.priority} disabled={isLocked} onChange={(priority) => edit({ priority })} />
      </Property>
      <Owners opportunity={opportunity} />
      <Property label={t.tags}>
        <TagsField
          value={opportunity.tags}
          known={known}
          disabled={isLocked}
          placeholder={isLocked ? "" : t.add}
          className="ghost-cell"
          onChange={(tags) => edit({ tags })}
        />
      </Property>
    </PropertyGroup>
  );
}

function Revenue({ opportunity, edit, isLocked }: EditProps) {
  const t = useWords(propertyWords);
  const { error, ...bound } = useInPlace<Decimal | null>(
    opportunity.expectedRevenue,
    (value) => edit({ expectedRevenue: value ?? nothing }, { expectedRevenue: value ?? nothing }),
    "expectedRevenue",
  );
  return (
    <Property label={t.expectedRevenue} error={error}>
      <MoneyInput {...bound} disabled={isLocked} className="ghost-cell text-left" />
    </Property>
  );
}

function Owners({ opportunity }: Pick<EditProps, "opportunity">) {
  const t = useWords(propertyWords);
  const assign = useAssignOpportunity();
  const isLocked = obstacleText(opportunity.can.assign) !== null;
  const give = (owner: Partial<Owner>) =>
    assign([opportunity], { salesperson: opportunity.salesperson, team: opportunity.team, ...owner });
  return (
    <>
      <Property label={t.salesperson}>
        <MemberPicker
          value={opportunity.salesperson}
          disabled={isLocked}
          placeholder={t.nobody}
          className="ghost-cell"
          onChange={(salesperson) => give({ salesperson })}
        />
      </Property>
      <Property label={t.team}>
        <TeamPicker
          value={opportunity.team}
          disabled={isLocked}
          placeholder={isLocked ? "" : t.add}
          className="ghost-cell"
          onChange={(team) => give({ team })}
        />
      </Property>
    </>
  );
}
