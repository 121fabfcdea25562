import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { opportunityStates } from "@trato/domain/opportunities/words.ts";
import { ChevronLeft } from "lucide-react";
import { Link } from "../../platform/Link.tsx";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Fact, Facts } from "../../ui/Facts.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import type { Column } from "../../ui/lists/columns.ts";
import { List } from "../../ui/lists/List.tsx";
import { usePages } from "../../ui/lists/pages.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { State, type StateTone } from "../../ui/State.tsx";
import { daysText } from "./days-text.ts";
import { type TradeShowLead, tradeShowLeadPages, type TradeShowReport, tradeShowReportQuery } from "./queries.ts";
import { showWords } from "./show-labels.ts";

const page = getRouteApi("/w/$slug/trade-shows/$tradeShowId");

/** What came of a trade show, and the leads of which that is told. */
export function TradeShowPage() {
  const t = useWords(showWords);
  const f = useFormat();
  const go = useGo();
  const { tradeShowId } = page.useParams();
  const { data: report, error } = useQuery(tradeShowReportQuery(tradeShowId));
  const columns = useColumns();
  const pages = usePages(tradeShowLeadPages(tradeShowId));
  if (error && !report) throw error;
  const show = report?.tradeShow;
  return (
    <>
      <PageHeader
        title={show?.name ?? t.tradeShow}
        about={show && [daysText(show, f), show.place].filter(Boolean).join(" · ")}
        before={
          <IconButton label={t.tradeShows} icon={<ChevronLeft />} render={<Link to={paths.settingsTradeShows()} />} />
        }
      />
      {report ? <Figures report={report} /> : <Skeleton className="m-4 h-30" />}
      <List<TradeShowLead>
        label={t.leads}
        {...pages}
        columns={columns}
        keyOf={({ id }) => id}
        addressOf={addressOf}
        onOpen={(lead) => go(addressOf(lead))}
        renderOnPhone={(lead) => <LeadCard lead={lead} />}
        empty={<EmptyState text={t.noLeads} />}
      />
    </>
  );
}

const addressOf = ({ id, type }: TradeShowLead): string => paths[type](id);

function Figures({ report }: { report: TradeShowReport }) {
  const t = useWords(showWords);
  const f = useFormat();
  const { cost, currency } = report.tradeShow;
  const inShow = (amount: string | null) => amount && f.money(amount, currency);
  return (
    <Facts className="grid-cols-5 border-b border-line px-4 py-4 tabular-nums max-lg:grid-cols-3 max-md:grid-cols-2 max-md:px-3">
      {(["leads", "qualified", "won", "lost"] as const).map((name) => (
        <Fact key={name} label={t[name]}>
          <span className="text-xl font-semibold">{f.count(report[name])}</span>
        </Fact>
      ))}
      <Fact label={t.openRevenue}>{f.money(report.openRevenue)}</Fact>
      <Fact label={t.wonRevenue}>{f.money(report.wonRevenue)}</Fact>
      <Fact label={t.cost}>{inShow(cost)}</Fact>
      <Fact label={t.costPerLead}>{inShow(report.costPerLead)}</Fact>
      <Fact label={t.costPerWon}>{inShow(report.costPerWon)}</Fact>
    </Facts>
  );
}

const tones: Record<TradeShowLead["state"], StateTone> = { open: "neutral", won: "ok", lost: "bad" };

function LeadState({ lead: { type, state } }: { lead: TradeShowLead }) {
  const t = useWords(showWords);
  const states = useWords(opportunityStates);
  return <State tone={tones[state]}>{state === "open" ? t[type] : states[state]}</State>;
}

function useColumns(): Column<TradeShowLead>[] {
  const t = useWords(showWords);
  const f = useFormat();
  return [
    {
      id: "title",
      label: t.title,
      width: "minmax(180px, 2fr)",
      render: ({ title }) => <span className="font-medium">{title}</span>,
    },
    { id: "company", label: t.company, width: "minmax(120px, 1fr)", from: "lg", render: whoOf },
    { id: "state", label: t.state, width: "120px", render: (lead) => <LeadState lead={lead} /> },
    {
      id: "salesperson",
      label: t.salesperson,
      width: "minmax(120px, 1fr)",
      from: "lg",
      render: ({ salespersonName }) => salespersonName,
    },
    {
      id: "revenue",
      label: t.expectedRevenue,
      width: "130px",
      isAmount: true,
      from: "lg",
      render: ({ expectedRevenue }) => f.money(expectedRevenue),
    },
    {
      id: "received",
      label: t.received,
      width: "112px",
      from: "xl",
      render: ({ receivedAt }) => <span className="text-quiet">{f.moment(receivedAt)}</span>,
    },
  ];
}

const whoOf = ({ companyName, contactName }: TradeShowLead) => companyName ?? contactName;

function LeadCard({ lead }: { lead: TradeShowLead }) {
  const f = useFormat();
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{lead.title}</span>
        <LeadState lead={lead} />
      </div>
      <p className="truncate text-sm text-quiet">
        {[whoOf(lead), lead.salespersonName, f.money(lead.expectedRevenue)].filter(Boolean).join(" · ")}
      </p>
    </div>
  );
}
