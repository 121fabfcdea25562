import { useQuery } from "@tanstack/react-query";
import { Undo2 } from "lucide-react";
import { useCommand } from "../../platform/commands.ts";
import { reading } from "../../platform/queries.ts";
import { useFormat } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/overlays/Dialog.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { agentWords } from "../labels.ts";
import { RunSteps } from "./RunSteps.tsx";

const runQuery = (agentRunId: string) =>
  reading("GET /agent-runs/:agentRunId", { agentRunId }, { member: "any", timeline: "any" });

/** All that a program did in one run, and the way back from it. */
export function RunDialog({ runId, onClose }: { runId: string; onClose: () => void }) {
  const t = useWords(agentWords);
  const f = useFormat();
  const { data: run } = useQuery(runQuery(runId));
  const undo = useCommand("POST /agent-runs/:agentRunId/undo", {
    touches: (_, undone) => (undone ? [{ kind: "member", id: undone.member.id }] : []),
    done: ({ kept }) => toast(kept > 0 ? t.someStay(kept) : t.undoneAll),
  });
  const facts = run && [
    run.purpose && run.keyName,
    run.member.name,
    f.moment(run.lastAt),
    run.undoneBy && t.undoneBy(run.undoneBy),
  ];
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={run ? (run.purpose ?? run.keyName) : t.assistants}
      description={facts?.filter(Boolean).join(" · ")}
      size="lg"
      footer={
        <>
          <Button onClick={onClose}>{t.close}</Button>
          {run && run.undoneAt === null && run.steps > 0 && (
            <Button tone="primary" isBusy={undo.isRunning} onClick={() => undo.run({ agentRunId: runId })}>
              <Undo2 aria-hidden="true" />
              {t.undo}
            </Button>
          )}
        </>
      }
    >
      {run ? <RunSteps run={run} /> : <Skeleton className="h-24" />}
    </Dialog>
  );
}
