import type { Moment } from "@trato/domain/dates.ts";
import { useNow } from "../follow-up/use-now.ts";
import { useFormat } from "../../platform/session.ts";
import { ageText, isOld } from "./age.ts";

/** How long a lead has been nobody's, in a colour that warns from a day on; it goes on while one looks. */
export function WaitingTime({ since }: { since: Moment }) {
  const { locale } = useFormat();
  const now = useNow();
  return (
    <time dateTime={since} className={isOld(since, now) ? "font-medium text-warn" : "text-quiet"}>
      {ageText(since, now, locale)}
    </time>
  );
}
