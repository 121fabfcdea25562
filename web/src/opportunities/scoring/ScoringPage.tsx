import { useQuery } from "@tanstack/react-query";
import { useWords } from "../../platform/words.ts";
import { useCommand } from "../../platform/commands.ts";
import { toast } from "../../platform/toasts.ts";
import { Button } from "../../ui/Button.tsx";
import { SettingsColumn } from "../../ui/settings/SettingsColumn.tsx";
import { SettingsPage } from "../../ui/settings/SettingsPage.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { ComparedFields } from "./ComparedFields.tsx";
import { CountersTable } from "./CountersTable.tsx";
import { DriftTable } from "./DriftTable.tsx";
import { LearnedSoFar } from "./LearnedSoFar.tsx";
import { LearningTable } from "./LearningTable.tsx";
import { QualityFigures } from "./QualityFigures.tsx";
import { ReliabilityChart } from "./ReliabilityChart.tsx";
import { ScoringRule } from "./ScoringRule.tsx";
import { scoringWords } from "./scoring-labels.ts";
import { type Scoring, scoringQuery } from "./scoring-queries.ts";

/** How likely leads are won is told how, how good that is, and what it goes by. */
export function ScoringPage() {
  const t = useWords(scoringWords);
  const { data, error } = useQuery(scoringQuery);
  const learn = useCommand("POST /scoring/learn", { done: () => toast(t.asked) });
  if (error && !data) throw error;
  return (
    <SettingsPage
      title={t.scoring}
      actions={
        <Button onClick={() => learn.run({})} isBusy={learn.isRunning}>
          {t.learnNow}
        </Button>
      }
    >
      <SettingsColumn>{data ? <Sections scoring={data} /> : <Skeleton className="my-7 h-60" />}</SettingsColumn>
    </SettingsPage>
  );
}

function Sections({ scoring }: { scoring: Scoring }) {
  const t = useWords(scoringWords);
  const quality = scoring.latest?.quality;
  return (
    <>
      <SettingsSection title={t.what} text={t.whatText}>
        <LearnedSoFar latest={scoring.latest} />
      </SettingsSection>
      {quality && (
        <SettingsSection title={t.quality} text={t.qualityText}>
          <QualityFigures quality={quality} />
        </SettingsSection>
      )}
      {quality && scoring.latest?.verdict === "learned" && (
        <SettingsSection title={t.reliability} text={t.reliabilityText}>
          <ReliabilityChart bands={quality.bands} />
        </SettingsSection>
      )}
      {quality && quality.months.length > 1 && (
        <SettingsSection title={t.drift} text={t.driftText}>
          <DriftTable months={quality.months} />
        </SettingsSection>
      )}
      <SettingsSection title={t.fields} text={t.fieldsText}>
        <ComparedFields scoring={scoring} />
      </SettingsSection>
      <SettingsSection title={t.rule} text={t.ruleText}>
        <ScoringRule scoring={scoring} />
      </SettingsSection>
      {scoring.mode === "compatible" && scoring.counters.length > 0 && (
        <SettingsSection title={t.counters} text={t.countersText}>
          <CountersTable counters={scoring.counters} />
        </SettingsSection>
      )}
      {scoring.learnings.length > 0 && (
        <SettingsSection title={t.history}>
          <LearningTable learnings={scoring.learnings} />
        </SettingsSection>
      )}
    </>
  );
}
