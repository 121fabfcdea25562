import {
  Archive,
  ArrowRightCircle,
  CircleQuestionMark,
  CircleX,
  Copy,
  FilePlus,
  RotateCcw,
  ShieldUser,
  Split,
  Trash2,
  Trophy,
  UserRoundCheck,
} from "lucide-react";
import { personalWords } from "../../contacts/personal/labels.ts";
import { removingWords } from "../../contacts/removing/labels.ts";
import type { Action } from "../../platform/offered.ts";
import { obstacleText } from "../../platform/obstacle-text.ts";
import { useCan } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { useAssignByRules } from "../assignment/use-assign-by-rules.ts";
import { whyWords } from "../assignment/assignment-labels.ts";
import { moveWords } from "../move-labels.ts";
import type { Opportunity } from "../queries.ts";
import { useRemoveOpportunity } from "../removing/use-remove-opportunity.ts";
import type { OpportunityMoves } from "../use-opportunity-moves.ts";

export type OpportunityDialog = "convert" | "assign" | "lose" | "quote" | "why" | "personal";

type RecordAction = Action & {
  /** What its button says, where that is less than its name. */
  short?: string;
};

type Doing = { open: (dialog: OpportunityDialog) => void; quote: () => void; moves: OpportunityMoves };

/** What can be done with a record as it stands, the next step first. */
export function useOpportunityActions(opportunity: Opportunity, { open, quote, moves }: Doing): RecordAction[] {
  const t = useWords(moveWords);
  const why = useWords(whyWords);
  const assignByRules = useAssignByRules();
  const { can, type, state } = opportunity;
  const putAway = usePuttingAway(opportunity, () => open("personal"));
  const obstacle = (verb: keyof typeof can) => {
    const reason = obstacleText(can[verb]);
    return reason ? { obstacle: reason } : {};
  };
  const all = {
    convert: {
      id: "opportunity.convert",
      keys: "v",
      label: t.convert,
      icon: ArrowRightCircle,
      run: () => open("convert"),
      ...obstacle("convert"),
    },
    quote: {
      id: "opportunity.quote",
      keys: "c",
      label: t.newQuotation,
      icon: FilePlus,
      run: quote,
      ...obstacle("quote"),
    },
    win: {
      id: "opportunity.win",
      keys: "w",
      label: t.markWon,
      short: t.win,
      icon: Trophy,
      run: moves.win,
      ...obstacle("win"),
    },
    lose: {
      id: "opportunity.lose",
      keys: "l",
      label: t.markLost,
      short: t.lose,
      icon: CircleX,
      run: () => open("lose"),
      ...obstacle("lose"),
    },
    assign: {
      id: "opportunity.assign",
      keys: "a",
      label: t.assign,
      icon: UserRoundCheck,
      run: () => open("assign"),
      ...obstacle("assign"),
    },
    byRules: {
      id: "opportunity.assign-by-rules",
      label: why.assignByRules,
      icon: Split,
      run: () => assignByRules(opportunity, () => open("why")),
      ...obstacle("assign"),
    },
    why: {
      id: "opportunity.why",
      label: why.title,
      icon: CircleQuestionMark,
      run: () => open("why"),
    },
    restore: {
      id: "opportunity.restore",
      keys: "r",
      label: t.restore,
      icon: RotateCcw,
      run: moves.restore,
      ...obstacle("restore"),
    },
  } satisfies Record<string, RecordAction>;
  if (state === "lost") return [all.restore, all.assign, ...putAway];
  if (type === "lead") return [all.convert, all.assign, all.lose, all.byRules, all.why, ...putAway];
  if (state === "won") return [all.quote, all.assign, all.lose, all.byRules, all.why, ...putAway];
  return [all.quote, all.win, all.lose, all.assign, all.byRules, all.why, ...putAway];
}

/** A second one of it, out of the way, and away altogether: behind everything else. */
function usePuttingAway(opportunity: Opportunity, askForData: () => void): RecordAction[] {
  const t = useWords(removingWords);
  const personal = useWords(personalWords);
  const mayDelete = useCan("record.delete");
  const mayKeepData = useCan("personalData.manage");
  const { archive, duplicate, remove } = useRemoveOpportunity(opportunity);
  const { can, state, type } = opportunity;
  const [why, whyNoCopy] = [obstacleText(can.archive), obstacleText(can.assign)];
  return [
    {
      id: "opportunity.duplicate",
      label: t.duplicate,
      icon: Copy,
      run: duplicate,
      ...(whyNoCopy && { obstacle: whyNoCopy }),
    },
    ...(state === "open" && type !== "pooled"
      ? [{ id: "opportunity.archive", label: t.archive, icon: Archive, run: archive, ...(why && { obstacle: why }) }]
      : []),
    ...(mayKeepData ? [{ id: "opportunity.personal", label: personal.title, icon: ShieldUser, run: askForData }] : []),
    ...(mayDelete ? [{ id: "opportunity.delete", label: t.delete, icon: Trash2, run: remove }] : []),
  ];
}
