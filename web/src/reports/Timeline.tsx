import type { CalendarDate } from "@trato/domain/dates.ts";
import { addDays } from "@trato/domain/dates.ts";
import type { ReactNode } from "react";
import { NextActivities } from "../activities/NextActivities.tsx";
import type { Subject } from "../platform/records.ts";
import { useCan, useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Skeleton } from "../ui/Skeleton.tsx";
import { usePages } from "../ui/lists/pages.ts";
import { Composer } from "./Composer.tsx";
import { MoreWhenSeen } from "./MoreWhenSeen.tsx";
import { storyOf } from "./story.ts";
import { timelineWords } from "./timeline-labels.ts";
import { type Entry, timelinePages } from "./timeline-queries.ts";
import { TimelineEntry } from "./TimelineEntry.tsx";
import { useEntryWords } from "./use-entry-words.ts";
import { type NoteMoves, useNoteMoves } from "./use-note-moves.ts";

type TimelineProps = {
  /** Whose history: a lead is an opportunity here. */
  subject: Subject;
  /** Where an e-mail goes, unless another address is typed. */
  email?: string | null;
  /** Where one answers the customer, who reads it on his page. */
  answer?: ReactNode;
};

/** A record's history, newest first, with what is to be done next pinned on top and a place to write. */
export function Timeline({ subject, email = null, answer }: TimelineProps) {
  const t = useWords(timelineWords);
  const mayWrite = useCan("activity.edit");
  const notes = useNoteMoves(subject);
  const pages = usePages(timelinePages(subject));
  return (
    <section aria-label={t.history} className="flex flex-col gap-3 p-4 max-md:p-3">
      <h2 className="sr-only">{t.history}</h2>
      <NextActivities subject={subject} />
      {mayWrite && <Composer subject={subject} email={email} answer={answer} write={notes.write} />}
      {pages.rows ? <Story entries={pages.rows} subject={subject} notes={notes} /> : <StorySkeleton />}
      {pages.hasNextPage && (
        <MoreWhenSeen isBusy={pages.isFetchingNextPage} onMore={() => void pages.fetchNextPage()} />
      )}
    </section>
  );
}

type StoryProps = { entries: readonly Entry[]; subject: Subject; notes: NoteMoves };

function Story({ entries, subject, notes }: StoryProps) {
  const t = useWords(timelineWords);
  const f = useFormat();
  const wordsOf = useEntryWords();
  const shown = storyOf(entries).filter(({ note }) => note === null || !notes.isRemoved(note.id));
  const days = Map.groupBy(shown, (entry) => f.dayOf(entry.happenedAt));
  if (shown.length === 0) return <p className="px-1 py-6 text-center text-quiet text-balance">{t.empty}</p>;
  return Array.from(days, ([day, told]) => (
    <section key={day} aria-label={f.date(day)}>
      <Day day={day} />
      <ol>
        {told.map((entry) => (
          <TimelineEntry
            key={entry.note?.id ?? entry.id}
            entry={entry}
            words={wordsOf(entry)}
            subject={subject}
            notes={notes}
          />
        ))}
      </ol>
    </section>
  ));
}

function Day({ day }: { day: CalendarDate }) {
  const t = useWords(timelineWords);
  const f = useFormat();
  const today = f.today();
  const name = day === today ? t.today : day === addDays(today, -1) ? t.yesterday : f.longDate(day);
  const year = day.slice(0, 4) === today.slice(0, 4) ? "" : ` ${day.slice(0, 4)}`;
  return (
    <h3 className="flex items-center gap-3 py-1 text-sm font-semibold text-quiet">
      <span className="inline-block first-letter:uppercase">
        {name}
        {year}
      </span>
      <span aria-hidden="true" className="h-px flex-1 bg-line" />
    </h3>
  );
}

function StorySkeleton() {
  return (
    <div aria-busy="true" className="flex flex-col gap-4 pt-2">
      {["w-2/3", "w-1/2", "w-3/5"].map((width) => (
        <Skeleton key={width} className={width} />
      ))}
    </div>
  );
}
