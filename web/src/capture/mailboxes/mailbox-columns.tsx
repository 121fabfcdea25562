import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { State, type StateTone } from "../../ui/State.tsx";
import { mailboxWords } from "./mailbox-labels.ts";
import { standingOf, sumsOf } from "./mailbox-standing.ts";
import type { Mailbox } from "./queries.ts";

type Standing = ReturnType<typeof standingOf>["state"];

const tones: Record<Standing, StateTone> = {
  watching: "ok",
  reading: "info",
  connecting: "neutral",
  wrong: "bad",
  paused: "neutral",
};

export function StandingState({ state }: { state: Standing }) {
  const t = useWords(mailboxWords);
  return <State tone={tones[state]}>{t[state]}</State>;
}

export function useMailboxColumns(): Column<Mailbox>[] {
  const t = useWords(mailboxWords);
  return [
    {
      id: "name",
      label: t.name,
      width: "minmax(120px, 1fr)",
      render: ({ name }) => <b className="font-medium">{name}</b>,
    },
    { id: "address", label: t.address, width: "minmax(160px, 1fr)", from: "lg", render: ({ address }) => address },
    {
      id: "state",
      label: t.state,
      width: "minmax(130px, 1fr)",
      render: (mailbox) => <StandingOf mailbox={mailbox} />,
    },
    {
      id: "here",
      label: t.here,
      width: "minmax(200px, 2fr)",
      render: (mailbox) => <HereOrWhy mailbox={mailbox} />,
    },
  ];
}

export function StandingOf({ mailbox }: { mailbox: Mailbox }) {
  const { state, folder } = standingOf(mailbox);
  return (
    <span title={folder?.problem ?? undefined}>
      <StandingState state={state} />
    </span>
  );
}

/** "1,204 in the box, 1,204 here · 3 set aside" */
export function Here({ mailbox }: { mailbox: Mailbox }) {
  const t = useWords(mailboxWords);
  const f = useFormat();
  const { inBox, here, leftOut, waiting, setAside } = sumsOf(mailbox);
  const parts = [
    t.inBox(f.count(inBox), f.count(here)),
    leftOut > 0 && t.leftOutCount(f.count(leftOut)),
    waiting > 0 && t.waitingCount(f.count(waiting)),
    setAside > 0 && t.setAsideCount(f.count(setAside)),
  ];
  return <span className="text-quiet tabular-nums">{parts.filter(Boolean).join(" · ")}</span>;
}

/** Of one that cannot be read its counts say nothing: why not does. */
function HereOrWhy({ mailbox }: { mailbox: Mailbox }) {
  return standingOf(mailbox).folder?.problem ?? <Here mailbox={mailbox} />;
}

export function MailboxCard({ mailbox }: { mailbox: Mailbox }) {
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{mailbox.name}</span>
        <StandingOf mailbox={mailbox} />
      </div>
      <p className="text-sm">
        <HereOrWhy mailbox={mailbox} />
      </p>
    </div>
  );
}
