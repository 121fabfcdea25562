import type { Moment } from "@trato/domain/dates.ts";
import { getRouteApi } from "@tanstack/react-router";
import { CheckCheck } from "lucide-react";
import { useAction } from "../platform/actions.ts";
import { patchRows, useCommand } from "../platform/commands.ts";
import { Link } from "../platform/Link.tsx";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { EmptyState, GhostRows } from "../ui/EmptyState.tsx";
import { PageHeader } from "../ui/PageHeader.tsx";
import { Segments } from "../ui/Segments.tsx";
import { SkeletonRows } from "../ui/Skeleton.tsx";
import { usePages } from "../ui/lists/pages.ts";
import { noticeWords } from "./labels.ts";
import { NoticeList } from "./NoticeList.tsx";
import { type Notice, noticePages } from "./queries.ts";

const page = getRouteApi("/w/$slug/inbox");

/** What one was told: what is new, or all of the last months. */
export function InboxPage() {
  const t = useWords(noticeWords);
  const { show } = page.useSearch();
  const isAll = show === "all";
  const { rows, ...more } = usePages(noticePages(isAll));
  const { read, readUntil } = useNoticeMoves();
  const newest = rows?.find(({ readAt }) => readAt === null);
  const readAll = newest && (() => readUntil(newest.happenedAt));
  useAction(readAll ? { id: "inbox.readAll", keys: "shift+e", label: t.readAll, group: t.inbox, run: readAll } : null);
  return (
    <>
      <PageHeader title={t.inbox}>
        <Which isAll={isAll} />
        {readAll && (
          <Button icon={<CheckCheck aria-hidden="true" />} onClick={readAll}>
            {t.readAll}
          </Button>
        )}
      </PageHeader>
      {!rows && <SkeletonRows />}
      {rows?.length === 0 && (
        <EmptyState
          text={t.nothingNew}
          preview={<GhostRows />}
          {...(!isAll && {
            secondary: <Button render={<Link to={paths.inbox({ show: "all" })} />}>{t.seeAll}</Button>,
          })}
        />
      )}
      {rows && rows.length > 0 && <NoticeList notices={rows} onRead={read} {...more} />}
    </>
  );
}

const touches = () => [{ kind: "notice" as const, id: "any" }];
const now = () => new Date().toISOString() as Moment; // toISOString writes moments

/** Read: on screen at once. */
function useNoticeMoves() {
  const read = useCommand("POST /notices/:noticeId/read", {
    touches,
    optimistic: ({ noticeId }) =>
      patchRows<Notice>("GET /notices", noticeId, (notice) => ({ ...notice, readAt: notice.readAt ?? now() })),
  });
  const readAll = useCommand("POST /notices/read", { touches });
  return {
    read: ({ id, readAt }: Notice) => void (readAt === null && read.run({ noticeId: id })),
    readUntil: (until: Moment) => readAll.run({ until }),
  };
}

function Which({ isAll }: { isAll: boolean }) {
  const t = useWords(noticeWords);
  const navigate = page.useNavigate();
  return (
    <Segments
      label={t.which}
      segments={[
        { value: "new", label: t.fresh },
        { value: "all", label: t.all },
      ]}
      value={isAll ? "all" : "new"}
      onChange={(chosen) => void navigate({ search: chosen === "all" ? { show: "all" } : {}, replace: true })}
    />
  );
}
