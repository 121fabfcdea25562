import { obstacleText } from "../../platform/obstacle-text.ts";
import { FilesSection } from "../../files/FilesSection.tsx";
import { Timeline } from "../../reports/Timeline.tsx";
import { useAfterFirst } from "../../ui/after-first.ts";
import { RecordPlace } from "../../ui/fields/record-place.ts";
import { RecordLayout } from "../../ui/RecordLayout.tsx";
import { SequenceSection } from "../../sequences/record/SequenceSection.tsx";
import { OpportunityContact } from "./OpportunityContact.tsx";
import { OpportunityFacts } from "./OpportunityFacts.tsx";
import { OpportunityOrigin } from "./OpportunityOrigin.tsx";
import { OpportunitySales } from "./OpportunitySales.tsx";
import { OpportunityTitle } from "./OpportunityTitle.tsx";
import type { Opportunity } from "../queries.ts";
import { useEditOpportunity } from "./use-edit-opportunity.ts";

type OpportunityRecordProps = {
  opportunity: Opportunity;
  /** In a panel there is room for one thing at a time. */
  isInPanel?: boolean;
};

/** The record itself: what is known of it, and beside it, where there is room, what has happened. */
export function OpportunityRecord({ opportunity, isInPanel = false }: OpportunityRecordProps) {
  const edit = useEditOpportunity(opportunity);
  const isAfterFirst = useAfterFirst();
  const props = { opportunity, edit, isLocked: obstacleText(opportunity.can.edit) !== null };
  const details = (
    <div className="flex flex-col gap-6 px-4 pt-3 pb-8 max-md:px-3">
      <OpportunityFacts {...props} />
      <OpportunitySales sales={opportunity.sales} />
      <FilesSection holder={{ kind: "opportunity", id: opportunity.id }} />
      {isAfterFirst && (
        <>
          <SequenceSection
            opportunityId={opportunity.id}
            email={opportunity.email}
            isClosed={opportunity.state !== "open"}
          />
          <OpportunityContact {...props} />
          <OpportunityOrigin {...props} />
        </>
      )}
    </div>
  );
  const history = <Timeline subject={{ kind: "opportunity", id: opportunity.id }} email={opportunity.email} />;
  const title = (
    <div className="px-2 pt-3 max-md:px-1">
      <OpportunityTitle {...props} />
    </div>
  );
  return (
    <RecordPlace key={opportunity.id} value={`opportunity ${opportunity.id}`}>
      <RecordLayout label={opportunity.title} title={title} details={details} history={history} isInPanel={isInPanel} />
    </RecordPlace>
  );
}
