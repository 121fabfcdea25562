import type { Decimal } from "@trato/domain/decimal.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { useInPlace } from "../../ui/fields/in-place.ts";
import { NumberInput } from "../../ui/fields/NumberInput.tsx";
import { Property } from "../../ui/fields/Property.tsx";
import { Popover } from "../../ui/overlays/Popover.tsx";
import { propertyWords } from "../property-labels.ts";
import type { Opportunity } from "../queries.ts";
import { scoreWords } from "../scoring/score-labels.ts";
import { ScoreReasons } from "../scoring/ScoreReasons.tsx";
import { useTypeProbability } from "../scoring/use-type-probability.ts";

/** How likely it is won: what scoring says until somebody types something else, and why. */
export function Probability({ opportunity, isLocked }: { opportunity: Opportunity; isLocked: boolean }) {
  const t = useWords(propertyWords);
  const s = useWords(scoreWords);
  const type = useTypeProbability(opportunity);
  const { error, ...bound } = useInPlace<Decimal | null>(opportunity.probability, type, "probability");
  const isFixed = isLocked || opportunity.state !== "open";
  return (
    <Property label={t.probability} error={error}>
      <div className="flex items-center gap-1">
        <NumberInput
          {...bound}
          suffix="%"
          disabled={isFixed}
          placeholder={isFixed ? "" : t.add}
          className="ghost-cell text-left"
        />
        <Popover
          trigger={
            <Button tone="ghost" size="sm">
              {s.why}
            </Button>
          }
          title={s.title}
        >
          <ScoreReasons
            opportunityId={opportunity.id}
            state={opportunity.state}
            onLeave={isFixed ? null : () => void type(null)}
          />
        </Popover>
      </div>
    </Property>
  );
}
