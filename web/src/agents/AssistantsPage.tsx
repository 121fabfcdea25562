import { getRouteApi } from "@tanstack/react-router";
import { Link } from "../platform/Link.tsx";
import { paths } from "../platform/paths.ts";
import { useUrlFilters } from "../platform/use-url-filters.ts";
import { useWords } from "../platform/words.ts";
import { EmptyState, GhostRows } from "../ui/EmptyState.tsx";
import { List } from "../ui/lists/List.tsx";
import { usePages } from "../ui/lists/pages.ts";
import { SettingsPage } from "../ui/settings/SettingsPage.tsx";
import { BoundsButton } from "./bounds/BoundsButton.tsx";
import { agentWords } from "./labels.ts";
import { WaitingProposals } from "./proposals/WaitingProposals.tsx";
import { type Run, RunCard, runPages, useRunColumns } from "./runs/run-columns.tsx";
import { RunDialog } from "./runs/RunDialog.tsx";

const page = getRouteApi("/w/$slug/settings/assistants");

/** What programs did that work for somebody, run by run, each with its way back. */
export function AssistantsPage() {
  const t = useWords(agentWords);
  const { search, open, change } = useUrlFilters(page);
  return (
    <SettingsPage title={t.assistants} actions={<BoundsButton />}>
      <p className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-1.5 text-quiet max-md:px-3">
        {t.about}
        <Link to={paths.settingsApiKeys()} className="text-accent hover:underline">
          {t.howTo}
        </Link>
      </p>
      <WaitingProposals />
      <List<Run>
        label={t.assistants}
        {...usePages(runPages)}
        columns={useRunColumns()}
        keyOf={({ id }) => id}
        onOpen={({ id }) => open({ run: id })}
        openId={search.run}
        renderOnPhone={(run) => <RunCard run={run} />}
        empty={<EmptyState text={t.none} preview={<GhostRows />} />}
      />
      {search.run !== undefined && (
        <RunDialog key={search.run} runId={search.run} onClose={() => change({ run: undefined })} />
      )}
    </SettingsPage>
  );
}
