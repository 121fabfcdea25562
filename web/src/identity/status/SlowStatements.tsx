import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { NoRows } from "../../ui/Section.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import type { Status } from "./judge-status.ts";
import { statusWords } from "./status-labels.ts";

/** What the database took long for, the longest first; whoever mends it copies the text. */
export function SlowStatements({ statements }: { statements: Status["slowStatements"] }) {
  const t = useWords(statusWords);
  const f = useFormat();
  return (
    <SettingsSection title={t.slow} text={t.slowText}>
      {statements.length === 0 && <NoRows>{t.noneSlow}</NoRows>}
      <ul className="flex flex-col gap-3">
        {statements.map(({ text, longestMs, times, lastAt }) => (
          <li key={text} className="flex min-w-0 flex-col gap-1">
            <p className="text-sm text-quiet tabular-nums">
              {[t.longest(f.quantity(String(longestMs / 1_000))), t.times(f.count(times)), f.moment(lastAt)].join(
                " · ",
              )}
            </p>
            <code className="rounded-md bg-hover px-2 py-1 text-sm break-words">{text}</code>
          </li>
        ))}
      </ul>
    </SettingsSection>
  );
}
