import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Problem } from "../../ui/Problem.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import type { Backups } from "../queries.ts";
import { backupWords } from "./backup-labels.ts";

/** Of which times any minute can be restored, and what is wrong where that does not go on. */
export function KeptLog({ log }: { log: NonNullable<Backups["log"]> }) {
  const t = useWords(backupWords);
  const f = useFormat();
  const { ranges, keptUntil, problem } = log;
  const lag = keptUntil ? t.notKeptSince(f.moment(keptUntil)) : t.notKept;
  return (
    <div className="max-w-190">
      <SettingsSection title={t.between} text={t.betweenText}>
        <Problem text={problem ? `${lag} ${problem.text}` : undefined} />
        {ranges.length === 0 && !problem && <p className="text-quiet">{t.anyMinuteSoon}</p>}
        {ranges.map(({ from, until, isCut }) => (
          <p key={from}>
            {t.anyMinute(f.moment(from), f.moment(until))} {isCut && t.isCut}
          </p>
        ))}
      </SettingsSection>
    </div>
  );
}
