import { useSuspenseQuery } from "@tanstack/react-query";
import { daysBetween } from "@trato/domain/dates.ts";
import { Check } from "lucide-react";
import { type KeyboardEvent, useRef } from "react";
import { useActions } from "../../platform/actions.ts";
import { obstacleText } from "../../platform/obstacle-text.ts";
import { useFormat } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { cx } from "../../ui/classes.ts";
import { opportunityWords } from "../labels.ts";
import { moveWords } from "../move-labels.ts";
import { type Opportunity, stagesQuery } from "../queries.ts";

type Stage = Opportunity["stage"];
type StageBarProps = {
  opportunity: Opportunity;
  onMove: (stage: Stage) => void;
  /** Beside a list, whose keys they would be. */
  isWithoutKeys?: boolean;
};

/** How far it has come; a click, or arrows and Enter, move it to another stage. */
export function StageBar({ opportunity, onMove, isWithoutKeys = false }: StageBarProps) {
  const t = useWords(moveWords);
  const bar = useRef<HTMLDivElement>(null);
  const { data } = useSuspenseQuery(stagesQuery);
  const at = data.items.findIndex(({ id }) => id === opportunity.stage.id);
  const obstacle = obstacleText(opportunity.can.move);
  const keyed = isWithoutKeys ? [] : data.items;
  useStageKeys(keyed, at, { obstacle, onMove, focus: () => currentButton(bar.current)?.focus() });
  return (
    <div
      ref={bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={t.stages}
      onKeyDown={moveFocus}
      className="flex shrink-0 gap-1 overflow-x-auto border-b border-line px-4 py-2 max-md:px-3"
    >
      {data.items.map((stage, index) => (
        <StageButton
          key={stage.id}
          stage={stage}
          place={index === at ? "here" : index < at ? "passed" : "ahead"}
          opportunity={opportunity}
          obstacle={obstacle}
          onMove={onMove}
        />
      ))}
    </div>
  );
}

type StageButtonProps = {
  stage: Stage;
  place: "passed" | "here" | "ahead";
  opportunity: Opportunity;
  obstacle: string | null;
  onMove: (stage: Stage) => void;
};

function StageButton({ stage, place, opportunity, obstacle, onMove }: StageButtonProps) {
  const f = useFormat();
  const isHere = place === "here";
  const days = isHere ? daysBetween(f.dayOf(opportunity.stageChangedAt), f.today()) : 0;
  return (
    <button
      ref={isHere ? showInBar : undefined}
      type="button"
      aria-current={isHere ? "step" : undefined}
      aria-disabled={obstacle !== null || undefined}
      title={obstacle ?? undefined}
      tabIndex={isHere ? 0 : -1}
      onClick={() => obstacle === null && onMove(stage)}
      className={cx(
        "flex h-7 min-w-fit flex-1 items-center justify-center gap-1.5 rounded-sm px-2 font-medium aria-disabled:opacity-60 max-md:h-9",
        looks[place],
        isHere && opportunity.state === "won" && "bg-ok-bg text-ok hover:bg-ok-bg hover:text-ok",
        isHere && opportunity.archivedAt && "bg-panel text-quiet hover:bg-panel hover:text-quiet",
        isHere &&
          opportunity.state === "lost" &&
          !opportunity.archivedAt &&
          "bg-bad-bg text-bad hover:bg-bad-bg hover:text-bad",
      )}
    >
      {place === "passed" && <Check className="size-3.5 shrink-0" aria-hidden="true" />}
      <span className="truncate">{stage.name}</span>
      {days > 0 && opportunity.state === "open" && <span className="shrink-0 text-sm opacity-75">{f.days(days)}</span>}
    </button>
  );
}

const showInBar = (button: HTMLElement | null) => button?.scrollIntoView({ block: "nearest", inline: "center" });

const looks = {
  passed: "bg-panel text-quiet hover:bg-hover hover:text-ink",
  here: "bg-primary text-primary-fg",
  ahead: "text-quiet shadow-card hover:bg-hover hover:text-ink",
};

type StageKeys = { obstacle: string | null; onMove: (stage: Stage) => void; focus: () => void };

/** S goes to the bar, Shift and arrows go a stage on or back, and the palette knows each stage by name. */
function useStageKeys(stages: readonly Stage[], at: number, { obstacle, onMove, focus }: StageKeys): void {
  const t = useWords(moveWords);
  const { opportunity } = useWords(opportunityWords);
  const why = obstacle ? { obstacle } : {};
  const step = (by: 1 | -1) => {
    const stage = stages[at + by];
    if (stage) onMove(stage);
  };
  const steps = [
    { id: "opportunity.stage", keys: "s", label: t.chooseStage, group: opportunity, run: focus },
    { id: "opportunity.next", keys: "shift+right", label: t.nextStage, group: opportunity, run: () => step(1), ...why },
    {
      id: "opportunity.former",
      keys: "shift+left",
      label: t.formerStage,
      group: opportunity,
      run: () => step(-1),
      ...why,
    },
  ];
  const named = stages
    .filter((_, index) => index !== at)
    .map((stage) => ({
      id: `opportunity.stage ${stage.id}`,
      label: t.moveTo(stage.name),
      group: opportunity,
      run: () => onMove(stage),
      ...why,
    }));
  useActions(stages.length > 0 ? [...steps, ...named] : []);
}

const currentButton = (bar: HTMLElement | null) => bar?.querySelector<HTMLElement>("[aria-current=step]") ?? null;

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (by === undefined || event.shiftKey) return;
  const buttons = Array.from(event.currentTarget.querySelectorAll("button"));
  const next = buttons[buttons.findIndex((button) => button === event.target) + by];
  next?.focus();
  if (next) event.preventDefault();
}
