import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { Link } from "../../platform/Link.tsx";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import type { OutputOf } from "../../platform/api.ts";
import { reading } from "../../platform/queries.ts";
import { useFormat, useMe } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { KeyRow } from "../../ui/lists/KeyRow.tsx";
import { useRowKeys } from "../../ui/lists/row-keys.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { myDayWords } from "./my-day-labels.ts";

type Member = OutputOf<"GET /team-day">["items"][number];

const teamDayQuery = reading("GET /team-day", {}, { activity: "any", member: "any" });

/** How it stands with what everybody has to do; each leads to his day. */
export function TeamDay() {
  const { data } = useQuery(teamDayQuery);
  return data ? <Team members={data.items} /> : <SkeletonRows />;
}

function Team({ members }: { members: readonly Member[] }) {
  const t = useWords(myDayWords);
  const go = useGo();
  const me = useMe().member.id;
  const grid = useRef<HTMLDivElement>(null);
  const addressOf = ({ member }: Member) => paths.myDay(member.id === me ? {} : { assigneeId: member.id });
  const keys = useRowKeys({
    grid,
    label: t.team,
    rows: members,
    onOpen: (member) => go(addressOf(member)),
    scrollTo: () => undefined,
  });
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={t.team}
        onKeyDown={keys.onKeyDown}
        className="mx-auto max-w-200 px-4 py-4 outline-none max-md:px-2"
      >
        <div className="rounded-md bg-card shadow-card">
          {members.map((each, index) => (
            <KeyRow key={each.member.id} index={index} keys={keys}>
              <Link to={addressOf(each)} tabIndex={-1} className="flex min-h-10 flex-wrap items-center gap-x-3 py-1">
                <Avatar id={each.member.id} name={each.member.name} isDecorative />
                <span className="min-w-0 flex-1 truncate font-medium">{each.member.name}</span>
                <Counts {...each} />
              </Link>
            </KeyRow>
          ))}
        </div>
      </div>
    </div>
  );
}

function Counts({ overdue, today, since }: Member) {
  const t = useWords(myDayWords);
  const f = useFormat();
  if (overdue + today === 0) return <span className="text-sm text-faint">{t.nothingDue}</span>;
  return (
    <span className="flex items-center gap-2 text-sm tabular-nums">
      {overdue > 0 && since && (
        <span className="text-bad">
          {t.overdueCount(overdue)} <span className="text-quiet max-md:hidden">{t.since(f.shortDate(since))}</span>
        </span>
      )}
      {today > 0 && <span className="text-warn">{t.todayCount(today)}</span>}
    </span>
  );
}
