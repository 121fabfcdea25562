import { useQuery } from "@tanstack/react-query";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import { useWords } from "../../platform/words.ts";
import { MemberPicker } from "../../identity/MemberPicker.tsx";
import { TeamPicker } from "../../identity/TeamPicker.tsx";
import { DateField } from "../../ui/fields/DateField.tsx";
import { type Keeping, useInPlace } from "../../ui/fields/in-place.ts";
import { MoneyInput } from "../../ui/fields/MoneyInput.tsx";
import { ChosenProperty, Property, PropertyGroup } from "../../ui/fields/Property.tsx";
import { TagsField } from "../../ui/fields/TagsField.tsx";
import { obstacleText } from "../../platform/obstacle-text.ts";
import { Probability } from "./Probability.tsx";
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
      <Probability opportunity={opportunity} isLocked={isLocked} />
      <ChosenProperty
        label={t.expectedClosing}
        field="expectedClosing"
        value={opportunity.expectedClosing}
        keep={(expectedClosing) => edit({ expectedClosing }, { expectedClosing })}
      >
        {(bound) => (
          <DateField {...bound} disabled={isLocked} placeholder={isLocked ? "" : t.add} className="ghost-cell" />
        )}
      </ChosenProperty>
      <ChosenProperty
        label={t.priority}
        field="priority"
        value={opportunity.priority}
        keep={(priority) => edit({ priority })}
      >
        {(bound) => <PriorityStars {...bound} disabled={isLocked} />}
      </ChosenProperty>
      <Owners opportunity={opportunity} />
      <ChosenProperty label={t.tags} field="tags" value={opportunity.tags} keep={(tags) => edit({ tags })}>
        {(bound) => (
          <TagsField
            {...bound}
            known={known}
            disabled={isLocked}
            placeholder={isLocked ? "" : t.add}
            className="ghost-cell"
          />
        )}
      </ChosenProperty>
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
      <ChosenProperty
        label={t.salesperson}
        field="salesperson"
        value={opportunity.salesperson}
        keep={(salesperson) => give({ salesperson })}
      >
        {(bound) => <MemberPicker {...bound} disabled={isLocked} placeholder={t.nobody} className="ghost-cell" />}
      </ChosenProperty>
      <ChosenProperty label={t.team} field="team" value={opportunity.team} keep={(team) => give({ team })}>
        {(bound) => (
          <TeamPicker {...bound} disabled={isLocked} placeholder={isLocked ? "" : t.add} className="ghost-cell" />
        )}
      </ChosenProperty>
    </>
  );
}
