import { useRef } from "react";
import { useActions } from "../platform/actions.ts";
import { Link } from "../platform/Link.tsx";
import { useGo } from "../platform/navigate.ts";
import { useWords } from "../platform/words.ts";
import { MoreWhenSeen } from "../reports/MoreWhenSeen.tsx";
import { KeyRow } from "../ui/lists/KeyRow.tsx";
import { useRowKeys } from "../ui/lists/row-keys.ts";
import { noticeWords } from "./labels.ts";
import { noticeAddress } from "./notice-address.ts";
import { NoticeRow } from "./NoticeRow.tsx";
import type { Notice } from "./queries.ts";

type NoticeListProps = {
  notices: readonly Notice[];
  onRead: (notice: Notice) => void;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
};

/** Notices, one under the other. Arrows move, Enter opens what one is about and with that has read it, E marks it as read. */
export function NoticeList({ notices, onRead, hasNextPage, isFetchingNextPage, fetchNextPage }: NoticeListProps) {
  const t = useWords(noticeWords);
  const go = useGo();
  const grid = useRef<HTMLDivElement>(null);
  const open = (notice: Notice) => {
    const address = noticeAddress(notice);
    onRead(notice);
    if (address) go(address);
  };
  const keys = useRowKeys({ grid, label: t.inbox, rows: notices, onOpen: open, scrollTo: () => undefined });
  const current = notices[keys.current];
  useActions(
    current && current.readAt === null
      ? [{ id: "inbox.read", keys: "e", label: t.read, group: t.inbox, run: () => onRead(current) }]
      : [],
  );
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div
        ref={grid}
        role="grid"
        tabIndex={-1}
        aria-label={t.inbox}
        onKeyDown={keys.onKeyDown}
        className="mx-auto max-w-200 px-4 py-4 outline-none max-md:px-2"
      >
        <div className="rounded-md bg-card shadow-card">
          {notices.map((notice, index) => (
            <KeyRow key={notice.id} index={index} keys={keys}>
              <Told notice={notice} onRead={onRead} />
            </KeyRow>
          ))}
        </div>
      </div>
      {hasNextPage && <MoreWhenSeen isBusy={isFetchingNextPage} onMore={() => void fetchNextPage()} />}
    </div>
  );
}

function Told({ notice, onRead }: Pick<NoticeListProps, "onRead"> & { notice: Notice }) {
  const address = noticeAddress(notice);
  const row = <NoticeRow notice={notice} />;
  const read = () => onRead(notice);
  if (address)
    return (
      <Link to={address} tabIndex={-1} onClick={read} className="block">
        {row}
      </Link>
    );
  return (
    <button type="button" tabIndex={-1} onClick={read} className="block w-full text-left">
      {row}
    </button>
  );
}
