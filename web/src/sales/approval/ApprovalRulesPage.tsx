import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { SlidersHorizontal } from "lucide-react";
import { useCan, useFormat } from "../../platform/session.ts";
import { useUrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { IconButton } from "../../ui/IconButton.tsx";
import type { Column } from "../../ui/lists/columns.ts";
import { MasterDataPage } from "../../ui/settings/MasterDataPage.tsx";
import { State } from "../../ui/State.tsx";
import { limitWords } from "./approval-labels.ts";
import { type ApprovalRule, approvalRulesQuery } from "./approval-queries.ts";
import { ApprovalSettingsDialog } from "./ApprovalSettingsDialog.tsx";
import { LimitDialog } from "./LimitDialog.tsx";
import { useLimitMenu } from "./use-limit-menu.tsx";
import { useLimitText } from "./use-limit-text.ts";

const page = getRouteApi("/w/$slug/settings/approvals");

/** The limits beyond which a quotation waits for approval, in the order in which their approvers are asked, and how approvals go. */
export function ApprovalRulesPage() {
  const t = useWords(limitWords);
  const { search, change, open } = useUrlFilters(page);
  const { data } = useQuery(approvalRulesQuery);
  const mayEdit = useCan("approval.configure");
  const show = (rule: string) => open({ rule });
  return (
    <MasterDataPage<ApprovalRule>
      title={t.limits}
      items={data?.items}
      mayEdit={mayEdit}
      creation={{ id: "approval-rule.create", label: t.newLimit, run: () => show("new") }}
      view={
        <>
          <Button className="max-md:hidden" icon={<SlidersHorizontal />} onClick={() => show("settings")}>
            {t.settings}
          </Button>
          <IconButton
            className="md:hidden"
            label={t.settings}
            icon={<SlidersHorizontal />}
            onClick={() => show("settings")}
          />
        </>
      }
      above={<p className="px-6 py-3 text-quiet text-pretty max-md:px-4">{t.limitsText}</p>}
      columns={useColumns(data?.items ?? [])}
      onOpen={({ id }) => show(id)}
      menuOf={useLimitMenu(data?.items ?? [], show)}
      renderOnPhone={(rule) => <LimitCard rule={rule} />}
      none={t.none}
      openId={search.rule === "settings" ? undefined : search.rule}
      renderDialog={(rule) => <LimitDialog rule={rule} onClose={() => change({ rule: undefined })} />}
    >
      {search.rule === "settings" && <ApprovalSettingsDialog onClose={() => change({ rule: undefined })} />}
    </MasterDataPage>
  );
}

function useColumns(all: readonly ApprovalRule[]): Column<ApprovalRule>[] {
  const t = useWords(limitWords);
  const f = useFormat();
  const text = useLimitText();
  return [
    {
      id: "order",
      label: t.order,
      isLabelHidden: true,
      width: "40px",
      render: ({ id }) => (
        <span className="text-quiet tabular-nums">{f.count(all.findIndex((rule) => rule.id === id) + 1)}</span>
      ),
    },
    {
      id: "what",
      label: t.measure,
      width: "minmax(160px, 1.2fr)",
      render: (rule) => (
        <span className={rule.isOn ? "truncate font-medium" : "truncate text-quiet"}>{text.measure(rule)}</span>
      ),
    },
    {
      id: "limit",
      label: t.limit,
      width: "minmax(128px, 0.6fr)",
      render: (rule) => <span className="truncate tabular-nums">{text.limit(rule)}</span>,
    },
    {
      id: "forWhom",
      label: t.forWhom,
      width: "minmax(140px, 1fr)",
      from: "lg",
      render: (rule) => <span className="truncate text-quiet">{text.forWhom(rule)}</span>,
    },
    {
      id: "approvers",
      label: t.approver,
      width: "minmax(160px, 1.2fr)",
      render: (rule) => <span className="truncate text-quiet">{text.approvers(rule)}</span>,
    },
    { id: "state", label: t.state, width: "112px", render: (rule) => <LimitState rule={rule} /> },
  ];
}

type OfRule = { rule: ApprovalRule };

function LimitState({ rule: { isOn } }: OfRule) {
  const t = useWords(limitWords);
  return <State tone={isOn ? "ok" : "neutral"}>{isOn ? t.isOn : t.isOff}</State>;
}

function LimitCard({ rule }: OfRule) {
  const text = useLimitText();
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 font-medium wrap-anywhere">
          {text.measure(rule)}: {text.limit(rule)}
        </span>
        <LimitState rule={rule} />
      </div>
      <p className="text-sm text-quiet wrap-anywhere">
        {text.forWhom(rule)} → {text.approvers(rule)}
      </p>
    </div>
  );
}
