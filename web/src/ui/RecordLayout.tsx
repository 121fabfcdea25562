import { type ReactNode, useState } from "react";
import { useWords } from "../platform/words.ts";
import { useAfterFirst } from "./after-first.ts";
import { uiWords } from "./labels.ts";
import { useIsRoomy } from "./media.ts";
import { Tabs } from "./Tabs.tsx";

type RecordLayoutProps = {
  /** What the record is called, for those who listen. */
  label: string;
  title: ReactNode;
  details: ReactNode;
  history: ReactNode;
  /** In a panel there is room for one thing at a time. */
  isInPanel?: boolean;
  /** What one comes for where there is room for one only. */
  first?: "history" | "details";
};

/** What is known of a record, and beside it, where there is room, what has happened. */
export function RecordLayout({
  label,
  title,
  details,
  history,
  isInPanel = false,
  first = "history",
}: RecordLayoutProps) {
  const t = useWords(uiWords);
  const isRoomy = useIsRoomy() && !isInPanel;
  const [tab, setTab] = useState(first);
  const isAfterFirst = useAfterFirst();
  if (isRoomy) {
    return (
      <div className="flex min-h-0 flex-1">
        <div className="w-[clamp(400px,36%,520px)] shrink-0 overflow-y-auto border-r border-line">
          {title}
          {details}
        </div>
        <div className="min-w-0 flex-1 overflow-y-auto">{isAfterFirst && history}</div>
      </div>
    );
  }
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      {title}
      <Tabs
        label={label}
        value={tab}
        onChange={setTab}
        className="pt-1"
        tabs={[
          { value: "history", label: t.history, content: history },
          { value: "details", label: t.details, content: details },
        ]}
      />
    </div>
  );
}
