import { Refusal } from "@trato/domain/errors.ts";
import type { EditLeadReceiver } from "@trato/domain/opportunities/assignment/inputs.ts";

/** Days and absences that end before they begin hold for nobody. */
export function refuseBackward({
  hours = [],
  absences = [],
}: {
  [Part in "hours" | "absences"]?: EditLeadReceiver[Part] | undefined;
}): void {
  for (const [place, { from, to }] of hours.entries())
    if (from >= to) throw new Refusal("invalid", "lead_receiver.hours", { path: `hours.${place}.to` });
  for (const [place, { from, to }] of absences.entries())
    if (from > to) throw new Refusal("invalid", "lead_receiver.absence", { path: `absences.${place}.to` });
}
