import { ListTodo, Mail, MessageCircleReply, NotebookPen, Phone } from "lucide-react";
import { type ReactNode, useRef, useState } from "react";
import { useActions } from "../platform/actions.ts";
import { isTaking, type Subject } from "../platform/records.ts";
import { useWords } from "../platform/words.ts";
import { activityWords } from "../activities/labels.ts";
import { LogCall } from "../activities/LogCall.tsx";
import { PlanActivity } from "../activities/PlanActivity.tsx";
import { WriteNote } from "../activities/WriteNote.tsx";
import { messagingWords } from "../messaging/labels.ts";
import { WriteEmail } from "../messaging/WriteEmail.tsx";
import { type Tab, Tabs } from "../ui/Tabs.tsx";
import { timelineWords } from "./timeline-labels.ts";
import type { NoteMoves } from "./use-note-moves.ts";

type ComposerProps = { subject: Subject; email: string | null; answer?: ReactNode; write: NoteMoves["write"] };
type Kind = "note" | "answer" | "call" | "email" | "activity";

const keys: Record<Kind, string> = { note: "n", answer: "r", call: "p", email: "m", activity: "t" };
const icons = { note: NotebookPen, answer: MessageCircleReply, call: Phone, email: Mail, activity: ListTodo };

/** Where one writes about a record: a note, a call that was made, an e-mail, something to be done. */
export function Composer({ subject, email, answer, write }: ComposerProps) {
  const t = useWords(timelineWords);
  const [kind, setKind] = useState<Kind>("note");
  const place = useRef<HTMLDivElement>(null);
  const tabs = useTabs({ subject, email, answer, write });
  const open = (next: Kind) => {
    setKind(next);
    focusWhenShown(() => place.current?.querySelector<HTMLElement>(`[data-kind=${next}] :is(textarea, input)`));
  };
  useActions(
    tabs.map((tab) => ({
      id: `compose ${tab.value}`,
      keys: keys[tab.value],
      label: t[tab.value],
      group: t.history,
      icon: icons[tab.value],
      run: () => open(tab.value),
    })),
  );
  return (
    <div ref={place} className="overflow-hidden rounded-md bg-card shadow-card focus-within:shadow-control">
      <Tabs label={t.composer} tabs={tabs} value={kind} onChange={setKind} keepsContent />
    </div>
  );
}

function useTabs({ subject, email, answer, write }: ComposerProps): Tab<Kind>[] {
  const t = useWords(activityWords);
  const { toCustomer } = useWords(timelineWords);
  const { email: emailWord } = useWords(messagingWords);
  const tabs: (Tab<Kind> | false)[] = [
    {
      value: "note",
      label: t.note,
      content: <WriteNote subject={subject} write={write} place={`note ${subject.kind} ${subject.id}`} />,
    },
    Boolean(answer) && { value: "answer", label: toCustomer, content: answer },
    isTaking(subject, "call") && { value: "call", label: t.call, content: <LogCall subject={subject} email={email} /> },
    isTaking(subject, "email") && {
      value: "email",
      label: emailWord,
      content: <WriteEmail key={email} subject={subject} to={email} />,
    },
    { value: "activity", label: t.activity, content: <PlanActivity subject={subject} email={email} /> },
  ];
  return tabs.flatMap((tab) => (tab ? { ...tab, content: <div data-kind={tab.value}>{tab.content}</div> } : []));
}

const mostFrames = 20;

/** A tab's fields take the focus once they are on screen, some frames after it was chosen; the tab left may still take them off. */
function focusWhenShown(find: () => HTMLElement | null | undefined, frames = 0, was: Element | null = null): void {
  const field = find();
  if (field?.checkVisibility()) field.focus();
  const now = document.activeElement;
  const isElsewhere = was !== null && was === field && now !== field && now !== document.body;
  if (frames < mostFrames && !isElsewhere) requestAnimationFrame(() => focusWhenShown(find, frames + 1, now));
}
