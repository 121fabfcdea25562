import type { ReactNode } from "react";
import { Link } from "../../platform/Link.tsx";
import { useWords } from "../../platform/words.ts";
import { Facts } from "../../ui/Facts.tsx";
import { SettingsSection } from "../../ui/settings/SettingsSection.tsx";
import { State } from "../../ui/State.tsx";
import { type Complaint, complaints } from "./judge-status.ts";
import { complaintWords, statusWords } from "./status-labels.ts";

type StatusPartProps = {
  title: string;
  complaint: Complaint | null;
  /** The page that tells more of it. */
  more?: { to: string; text: string };
  children: ReactNode;
};

/** One thing that may be in order or not, and what is known of it. */
export function StatusPart({ title, complaint, more, children }: StatusPartProps) {
  const t = useWords(statusWords);
  const complained = useWords(complaintWords);
  const text = complaint ? (
    <State tone={complaints[complaint]}>{complained[complaint]}</State>
  ) : (
    <State tone="ok">{t.inOrder}</State>
  );
  return (
    <SettingsSection title={title} text={text}>
      <Facts className="grid-cols-2 sm:grid-cols-3">{children}</Facts>
      {more && (
        <Link to={more.to} className="self-start text-accent hover:underline">
          {more.text}
        </Link>
      )}
    </SettingsSection>
  );
}
