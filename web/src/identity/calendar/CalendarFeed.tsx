import { useQuery } from "@tanstack/react-query";
import { CalendarPlus, CalendarX2 } from "lucide-react";
import { useState } from "react";
import { useCommand } from "../../platform/commands.ts";
import { queryClient, reading } from "../../platform/queries.ts";
import { useFormat } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyField } from "../../ui/fields/CopyField.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { calendarFeedWords } from "./labels.ts";

const feedQuery = reading("GET /me/calendar-feed", {}, { member: "any" });

/** One's own address for a calendar program: made, renewed, ended. It is shown once. */
export function CalendarFeed() {
  const t = useWords(calendarFeedWords);
  const f = useFormat();
  const { data } = useQuery(feedQuery);
  const [address, setAddress] = useState<string | null>(null);
  const make = useCommand("POST /me/calendar-feed", {
    done: (feed) => {
      setAddress(feed.address);
      queryClient.setQueryData(feedQuery.queryKey, { ...feed, address: null });
    },
  });
  const end = useCommand("DELETE /me/calendar-feed", {
    done: (feed) => {
      setAddress(null);
      queryClient.setQueryData(feedQuery.queryKey, feed);
      toast(t.ended);
    },
  });
  if (!data) return <Skeleton className="h-12" />;
  const { madeAt } = data;
  return (
    <div className="flex flex-col gap-3">
      {address && <CopyField label={t.address} text={address} hint={t.once} />}
      {madeAt && !address && (
        <p>
          {t.since(f.date(f.dayOf(madeAt)))} <span className="text-quiet">{t.renewHint}</span>
        </p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button icon={<CalendarPlus aria-hidden="true" />} isBusy={make.isRunning} onClick={() => make.run({})}>
          {madeAt ? t.renew : t.make}
        </Button>
        {madeAt && (
          <Button
            tone="ghost"
            icon={<CalendarX2 aria-hidden="true" />}
            isBusy={end.isRunning}
            onClick={() => end.run({})}
          >
            {t.end}
          </Button>
        )}
      </div>
    </div>
  );
}
