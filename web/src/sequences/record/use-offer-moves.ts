import { useCommand } from "../../platform/commands.ts";
import { newId } from "../../platform/ids.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import type { Enrolment, Sequence } from "../queries.ts";
import { enrolmentWords, offerWords } from "../sequence-labels.ts";

type Named = Pick<Enrolment, "id" | "sequence">;
type Ahead = { sequence: Pick<Sequence, "id" | "name"> };

/** What can be done with the sequences of an offer, each of which can be taken back. */
export function useOfferMoves(saleId: string) {
  const t = useWords({ ...enrolmentWords, ...offerWords });
  const touches = () => [
    { kind: "timeline" as const, id: saleId },
    { kind: "sale" as const, id: saleId },
  ];
  const begin = useCommand("POST /sales/:saleId/sequences", { touches });
  const skipping = useCommand("POST /sales/:saleId/sequences/:sequenceId/skip", { touches });
  const pausing = useCommand("POST /sequence-enrolments/:enrolmentId/pause", { touches });
  const resuming = useCommand("POST /sequence-enrolments/:enrolmentId/resume", { touches });
  const stopping = useCommand("POST /sequence-enrolments/:enrolmentId/stop", { touches });
  const goOn = (enrolmentId: Enrolment["id"]) => ({ undo: () => resuming.run({ enrolmentId }) });
  const skip = ({ sequence: { id: sequenceId, name } }: Ahead, isSkipped: boolean) =>
    skipping.run(
      { saleId, sequenceId, isSkipped },
      {
        onSuccess: () =>
          toast(isSkipped ? t.wasSkipped(name) : t.isAhead(name), {
            undo: () => skipping.run({ saleId, sequenceId, isSkipped: !isSkipped }),
          }),
      },
    );
  const enrol = (sequence: Pick<Sequence, "id" | "name">, done: () => void) => {
    const id = newId<"sequence_enrolments">();
    const undo = () => stopping.run({ enrolmentId: id });
    begin.run(
      { saleId, sequenceId: sequence.id, id },
      {
        onSuccess: () => {
          toast(t.begun(sequence.name), { undo });
          done();
        },
      },
    );
  };
  return {
    enrol,
    skip,
    pause: ({ id: enrolmentId, sequence: { name } }: Named) =>
      pausing.run({ enrolmentId }, { onSuccess: () => toast(t.wasPaused(name), goOn(enrolmentId)) }),
    resume: ({ id: enrolmentId, sequence: { name } }: Named) =>
      resuming.run(
        { enrolmentId },
        { onSuccess: () => toast(t.goesOn(name), { undo: () => pausing.run({ enrolmentId }) }) },
      ),
    stop: ({ id: enrolmentId, sequence: { name } }: Named) =>
      stopping.run({ enrolmentId }, { onSuccess: () => toast(t.wasStopped(name), goOn(enrolmentId)) }),
    isBusy: begin.isRunning,
  };
}
