import type { Moment } from "@trato/domain/dates.ts";
import { useEffect, useState } from "react";
import { useFormat } from "../../platform/session.ts";
import { ageText, isOld } from "./age.ts";

/** How long a lead has been nobody's, in a colour that warns from a day on; it goes on while one looks. */
export function WaitingTime({ since }: { since: Moment }) {
  const { locale } = useFormat();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <time dateTime={since} className={isOld(since, now) ? "font-medium text-warn" : "text-quiet"}>
      {ageText(since, now, locale)}
    </time>
  );
}
