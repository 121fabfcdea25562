import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useActivityDoing } from "../activities/use-activity-doing.tsx";
import { Link } from "../platform/Link.tsx";
import { paths } from "../platform/paths.ts";
import { useCan, useMe } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { MemberPicker } from "../identity/MemberPicker.tsx";
import { membersQuery } from "../identity/queries.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState, GhostRows } from "../ui/EmptyState.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { usePages } from "../ui/lists/pages.ts";
import { SkeletonRows } from "../ui/Skeleton.tsx";
import { FirstSteps } from "./first-steps/FirstSteps.tsx";
import { DayList } from "./DayList.tsx";
import { myDayWords } from "./my-day-labels.ts";
import { dayCounts, dayPages, showInDay } from "./my-day-queries.ts";

const page = getRouteApi("/w/$slug/my-day");

/** What one has to do: what is late, what is for today, what comes next. */
export function MyDayPage() {
  const t = useWords(myDayWords);
  const { assigneeId } = page.useSearch();
  const asked = assigneeId ? { assigneeId } : {};
  const { rows, ...more } = usePages(dayPages(asked));
  const { doing, dialog } = useActivityDoing(showInDay(asked));
  const counts = useQuery(dayCounts(asked)).data;
  const about = [
    counts && counts.overdue > 0 && t.overdueCount(counts.overdue),
    counts && counts.today > 0 && t.todayCount(counts.today),
  ];
  return (
    <>
      <PageHeader title={t.myDay} about={about.filter(Boolean).join(" · ")}>
        <WhoseDay />
      </PageHeader>
      {!assigneeId && <FirstSteps />}
      {!rows && <SkeletonRows />}
      {rows?.length === 0 && <NothingToDo />}
      {rows && rows.length > 0 && <DayList entries={rows} doing={doing} {...more} />}
      {dialog}
    </>
  );
}

function WhoseDay() {
  const t = useWords(myDayWords);
  const { assigneeId } = page.useSearch();
  const navigate = page.useNavigate();
  const { member } = useMe();
  const members = useQuery(membersQuery).data?.items ?? [];
  const whose = members.find(({ id }) => id === assigneeId) ?? member;
  return (
    <div className="w-44 max-md:w-36">
      <MemberPicker
        aria-label={t.whose}
        value={{ id: whose.id, name: whose.name }}
        isClearable={false}
        onChange={(chosen) =>
          void navigate({ search: chosen && chosen.id !== member.id ? { assigneeId: chosen.id } : {}, replace: true })
        }
      />
    </div>
  );
}

function NothingToDo() {
  const t = useWords(myDayWords);
  const maySell = useCan("opportunity.read");
  return (
    <EmptyState
      text={t.nothing}
      preview={<GhostRows />}
      {...(maySell && {
        primary: <Button render={<Link to={paths.opportunities()} />}>{t.seeOpportunities}</Button>,
        secondary: <Button render={<Link to={paths.leads()} />}>{t.seeLeads}</Button>,
      })}
    />
  );
}
