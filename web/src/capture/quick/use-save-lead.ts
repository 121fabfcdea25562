import { useRef } from "react";
import { sendFiles } from "../../files/sendings.ts";
import { useCommand } from "../../platform/commands.ts";
import { useGo } from "../../platform/navigate.ts";
import { paths } from "../../platform/paths.ts";
import { queryClient } from "../../platform/queries.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { knownValuesQuery } from "../../opportunities/queries.ts";
import { type CaptureValues, leadOfCapture } from "./capture-values.ts";
import { quickWords } from "./labels.ts";

/** The picture of a card that is kept with the lead; null where none is. */
export type KeptPhoto = { photo: Blob; name: string } | null;

type Lead = { id: string; title: string; version: number };

const touchesLead = (_: unknown, lead: Lead | undefined) =>
  lead ? [{ kind: "opportunity" as const, id: lead.id, version: lead.version }] : [];

/** Creates the lead, which can be taken back, and opens it where that was asked for. */
export function useSaveLead(onSaved: (lead: Lead) => void) {
  const t = useWords(quickWords);
  const go = useGo();
  const opens = useRef(false);
  const kept = useRef<KeptPhoto>(null);
  const lose = useCommand("POST /leads/:leadId/lose", { touches: touchesLead, done: () => toast(t.isTakenBack) });
  const create = useCommand("POST /leads", {
    touches: touchesLead,
    failed: () => true,
    done: (lead) => {
      void queryClient.invalidateQueries(knownValuesQuery);
      toast(t.isCreated(lead.title), { undo: () => lose.run({ leadId: lead.id, note: t.takenBackNote }) });
      if (kept.current) sendFiles({ kind: "opportunity", id: lead.id }, [fileOf(kept.current)]);
      onSaved(lead);
      if (opens.current) go(paths.lead(lead.id));
    },
  });
  return {
    save: (values: CaptureValues, photo: KeptPhoto) => {
      kept.current = photo;
      return create.runAndWait(leadOfCapture(values));
    },
    /** The next one is opened as soon as it is there. */
    openAfter: (is: boolean) => void (opens.current = is),
  };
}

const fileOf = ({ photo, name }: NonNullable<KeptPhoto>): File =>
  new File([photo], `${name}.jpg`, { type: photo.type });
