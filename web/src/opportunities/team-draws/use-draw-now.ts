import { useCommand } from "../../platform/commands.ts";
import { useFormat } from "../../platform/session.ts";
import { toast } from "../../platform/toasts.ts";
import { useWords } from "../../platform/words.ts";
import { teamDrawWords } from "./team-draw-labels.ts";
import type { TeamDrawRun } from "./team-draw-queries.ts";

const touches = () => [{ kind: "setting" as const, id: "team draws" }];

/** What came of a draw, in a line. */
export function useRunText(): (run: Pick<TeamDrawRun, "toPeople" | "toTeams" | "merged">) => string {
  const t = useWords(teamDrawWords);
  const f = useFormat();
  return ({ toPeople, toTeams, merged }) =>
    [t.drawn(f.count(toPeople), f.count(toTeams)), ...(merged > 0 ? [t.merged(f.count(merged))] : [])].join(" · ");
}

/** Takes a draw back, and says what is as it was, and what is not. */
export function useUndoDraw() {
  const t = useWords(teamDrawWords);
  const f = useFormat();
  const { run } = useCommand("POST /team-draws/runs/:runId/undo", {
    touches,
    done: ({ givenBack, left, stillMerged }) =>
      toast(
        [
          t.undoneText(f.count(givenBack)),
          ...(left > 0 ? [t.left(f.count(left))] : []),
          ...(stillMerged > 0 ? [t.stillMerged(f.count(stillMerged))] : []),
        ].join(" · "),
      ),
  });
  return (runId: TeamDrawRun["id"]) => run({ runId });
}

/** Lets the teams draw; what came of it is said, and can be taken back. */
export function useDrawNow() {
  const text = useRunText();
  const undo = useUndoDraw();
  const draw = useCommand("POST /team-draws/draw", {
    touches,
    done: (run) => toast(text(run), { undo: () => undo(run.id) }),
  });
  return { run: () => draw.run({}), isRunning: draw.isRunning };
}
