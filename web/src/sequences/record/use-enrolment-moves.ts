import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { queryClient } from "../../platform/queries.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { type Enrolment, type EnrolmentList, enrolmentsQuery, type Sequence } from "../queries.ts";
import { enrolmentWords } from "../sequence-labels.ts";

type Named = Pick<Enrolment, "id" | "sequence">;

/** What can be done with the sequences of a record, each of which can be taken back. */
export function useEnrolmentMoves(opportunityId: string) {
  const t = useWords(enrolmentWords);
  const options = {
    touches: () => [{ kind: "timeline" as const, id: opportunityId }],
    done: (list: EnrolmentList) => queryClient.setQueryData(enrolmentsQuery(opportunityId).queryKey, list),
  };
  const begin = useCommand("POST /opportunities/:opportunityId/sequences", options);
  const pausing = useCommand("POST /sequence-enrolments/:enrolmentId/pause", options);
  const resuming = useCommand("POST /sequence-enrolments/:enrolmentId/resume", options);
  const stopping = useCommand("POST /sequence-enrolments/:enrolmentId/stop", options);
  const stop = ({ id: enrolmentId, sequence }: Named) =>
    stopping.run(
      { enrolmentId },
      { onSuccess: () => toast(t.wasStopped(sequence.name), { undo: () => resuming.run({ enrolmentId }) }) },
    );
  const pause = ({ id: enrolmentId, sequence }: Named) =>
    pausing.run(
      { enrolmentId },
      { onSuccess: () => toast(t.wasPaused(sequence.name), { undo: () => resuming.run({ enrolmentId }) }) },
    );
  const resume = ({ id: enrolmentId, sequence }: Named) =>
    resuming.run(
      { enrolmentId },
      { onSuccess: () => toast(t.goesOn(sequence.name), { undo: () => pausing.run({ enrolmentId }) }) },
    );
  const enrol = (sequence: Pick<Sequence, "id" | "name">, done: () => void) => {
    const id = newId<"sequence_enrolments">();
    begin.run(
      { opportunityId, sequenceId: sequence.id, id },
      {
        onSuccess: () => {
          toast(t.begun(sequence.name), { undo: () => stopping.run({ enrolmentId: id }) });
          done();
        },
      },
    );
  };
  return { enrol, pause, resume, stop, isBusy: begin.isRunning };
}
