import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useActivityDoing } from "../../activities/use-activity-doing.tsx";
import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { useCan, useMe } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { MemberPicker } from "../../identity/MemberPicker.tsx";
import { membersQuery } from "../../identity/queries.ts";
import { WaitingApprovals } from "../../sales/approval/WaitingApprovals.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState, GhostRows } from "../../ui/EmptyState.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { usePages } from "../../ui/lists/pages.ts";
import { Segments } from "../../ui/Segments.tsx";
import { TargetProgress } from "../../sales/targets/TargetProgress.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { FirstSteps } from "../first-steps/FirstSteps.tsx";
import { DayList } from "./DayList.tsx";
import { DueGoods } from "./DueGoods.tsx";
import { myDayWords } from "./my-day-labels.ts";
import { dayCounts, dayPages, showInDay } from "./my-day-queries.ts";
import { TeamDay } from "./TeamDay.tsx";

const page = getRouteApi("/w/$slug/my-day");

/** What one has to do: what is late, what is for today, what comes next; and for those who lead how it stands with everybody's. */
export function MyDayPage() {
  const { view } = page.useSearch();
  return useLeads() && view === "team" ? <TeamView /> : <DayView />;
}

/** Whose work one looks after: everybody's, or that of one's teams. */
function useLeads(): boolean {
  const { role, reach } = useMe().member;
  return role === "manager" || role === "administrator" || (role === "sales" && reach !== "own");
}

function TeamView() {
  const t = useWords(myDayWords);
  return (
    <>
      <PageHeader title={t.myDay}>
        <Which />
      </PageHeader>
      <TeamDay />
    </>
  );
}

function DayView() {
  const t = useWords(myDayWords);
  const leads = useLeads();
  const { assigneeId } = page.useSearch();
  const asked = assigneeId ? { assigneeId } : {};
  const { rows, ...more } = usePages(dayPages(asked));
  const { doing, dialog } = useActivityDoing(showInDay(asked));
  const counts = useQuery(dayCounts(asked)).data;
  const about = [
    counts && counts.overdue > 0 && t.overdueCount(counts.overdue),
    counts && counts.today > 0 && t.todayCount(counts.today),
  ];
  const above = !assigneeId && <Above />;
  return (
    <>
      <PageHeader title={t.myDay} about={about.filter(Boolean).join(" · ")}>
        <WhoseDay />
        {leads && <Which />}
      </PageHeader>
      {!rows && <SkeletonRows />}
      {rows?.length === 0 && (
        <div className="min-h-0 flex-1 overflow-y-auto">
          {above}
          <NothingToDo />
        </div>
      )}
      {rows && rows.length > 0 && <DayList entries={rows} above={above} doing={doing} {...more} />}
      {dialog}
    </>
  );
}

/** What one's own day begins with. */
function Above() {
  return (
    <>
      <FirstSteps />
      <WaitingApprovals />
      <OwnTargets />
      <DueGoods />
    </>
  );
}

/** What one is to reach this month and quarter. */
function OwnTargets() {
  const { member } = useMe();
  return (
    <div className="mx-auto w-full max-w-200 px-4 pt-4 empty:hidden max-md:px-2">
      <TargetProgress salespersonId={member.id} />
    </div>
  );
}

function Which() {
  const t = useWords(myDayWords);
  const { view } = page.useSearch();
  const navigate = page.useNavigate();
  return (
    <Segments
      label={t.which}
      segments={[
        { value: "mine", label: t.mine },
        { value: "team", label: t.team },
      ]}
      value={view ?? "mine"}
      onChange={(chosen) => void navigate({ search: chosen === "team" ? { view: "team" } : {}, replace: true })}
    />
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
