import { factsOfNotice } from "@trato/domain/notices/kinds.ts";
import { saidOf } from "@trato/domain/notices/said.ts";
import { signs } from "../reports/event-icons.ts";
import { useFormat } from "../platform/session.ts";
import { useLanguage, useWords } from "../platform/words.ts";
import { cx } from "../ui/classes.ts";
import { noticeWords } from "./labels.ts";
import type { Notice } from "./queries.ts";

const tones: Partial<Record<Notice["kind"], string>> = {
  accepted: "text-ok",
  declined: "text-bad",
  mail_failed: "text-bad",
  webhook_off: "text-bad",
  delivery_late: "text-bad",
  contact_missed: "text-bad",
  contact_soon: "text-warn",
  asked: "text-info",
};

/** What happened, by whom and when; a dot where it is new. */
export function NoticeRow({ notice }: { notice: Notice }) {
  const t = useWords(noticeWords);
  const f = useFormat();
  const language = useLanguage();
  const { kind, actor, record, records, text, happenedAt, readAt } = notice;
  const said = saidOf({ kind, actorName: actor.name, recordName: record.name, records }, language);
  const Sign = signs[factsOfNotice(kind).icon];
  const isNew = readAt === null;
  return (
    <div className="flex min-w-0 items-start gap-2.5 py-1.5">
      <span className={cx("mt-1.75 size-1.75 shrink-0 rounded-full", isNew && "bg-accent")}>
        {isNew && <span className="sr-only">{t.isNew}</span>}
      </span>
      <Sign className={cx("mt-0.75 size-3.75 shrink-0", tones[kind] ?? "text-faint")} aria-hidden="true" />
      <div className="min-w-0 flex-1">
        <p className={cx("break-words", isNew ? "text-ink" : "text-quiet")}>
          {said.before} <span className={cx(isNew && "font-medium")}>{said.record}</span> {said.after}
        </p>
        {text && <p className="line-clamp-2 text-sm break-words text-quiet">{text}</p>}
      </div>
      <time dateTime={happenedAt} className="shrink-0 pt-px text-sm text-faint tabular-nums">
        {f.moment(happenedAt)}
      </time>
    </div>
  );
}
