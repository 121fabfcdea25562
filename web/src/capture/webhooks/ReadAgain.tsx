import { useQuery } from "@tanstack/react-query";
import { isUnderWay } from "@trato/domain/bulk/lifecycle.ts";
import { BulkLine } from "../../bulk/BulkLine.tsx";
import { readingsQuery } from "../../bulk/queries.ts";
import { useStartBulkChange } from "../../bulk/use-bulk-changes.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import type { WebhookDetails } from "./queries.ts";
import { webhookWords } from "./webhook-labels.ts";

type ReadAgainProps = {
  webhook: WebhookDetails;
  /** It was just saved: what came before was read otherwise. */
  isMappingChanged: boolean;
  onStart: () => void;
};

/** All that came and is kept is read by today's mapping, in the background; what came of it stands here, and can be taken back. */
export function ReadAgain({ webhook: { id: webhookId }, isMappingChanged, onStart }: ReadAgainProps) {
  const t = useWords(webhookWords);
  const start = useStartBulkChange();
  const readings = useQuery(readingsQuery(webhookId)).data?.items ?? [];
  const isReading = readings.some(({ state }) => isUnderWay(state));
  const read = () => {
    start({ list: "arrivals", filters: { webhookId }, change: { readAgain: true } });
    onStart();
  };
  return (
    <SettingsSection title={t.readAgain} text={t.readAgainText}>
      <p role="status" className="text-warn empty:hidden">
        {isMappingChanged && t.mappingChanged}
      </p>
      <Button
        className="self-start"
        tone={isMappingChanged ? "primary" : "plain"}
        obstacle={isReading ? t.isReading : null}
        onClick={read}
      >
        {t.readAll}
      </Button>
      {readings.length > 0 && (
        <ul aria-label={t.readings} className="flex flex-col">
          {readings.map((reading) => (
            <BulkLine key={reading.id} bulk={reading} />
          ))}
        </ul>
      )}
    </SettingsSection>
  );
}
