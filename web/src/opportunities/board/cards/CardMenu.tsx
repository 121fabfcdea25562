import { findCard } from "@trato/domain/opportunities/board.ts";
import {
  CalendarPlus,
  CircleX,
  PanelRight,
  SquareArrowOutUpRight,
  SquareKanban,
  Trophy,
  UserRoundCheck,
} from "lucide-react";
import { AnchoredMenu, type MenuGroup, type MenuItem } from "../../../ui/overlays/Menu.tsx";
import { useBoardTools } from "../board-context.ts";
import type { Board } from "../board-queries.ts";
import type { CardDoing } from "./card-doing.ts";
import { obstacleToWinCard } from "./obstacle-to-win-card.ts";

type CardMenuProps = {
  board: Board;
  id: string;
  anchor: HTMLElement;
  /** Everything, or only where it can go. */
  kind: "all" | "stages";
  doing: CardDoing;
  onClose: () => void;
};

/** What can be done with a card, beside it: by mouse and finger what the keys do. */
export function CardMenu({ board, id, anchor, kind, doing, onClose }: CardMenuProps) {
  const { t } = useBoardTools();
  const found = findCard(board, id);
  const stages = useStageItems(board, found?.place.stageId, (stageId) => doing.moveTo(id, stageId));
  const all = useAllGroups(board, id, doing, stages);
  if (!found) return null;
  const label = kind === "all" ? t.cardMenu(found.card.title) : t.moveTo;
  return (
    <AnchoredMenu
      anchor={anchor}
      label={label}
      align={kind === "all" ? "end" : "start"}
      groups={kind === "all" ? all : [{ label: t.moveTo, items: stages }]}
      onClose={onClose}
    />
  );
}

function useStageItems(board: Board, here: string | undefined, go: (stageId: string) => void): MenuItem[] {
  return board.stages.map((stage) => ({
    label: stage.name,
    isChosen: stage.id === here,
    onSelect: () => stage.id !== here && go(stage.id),
  }));
}

function useAllGroups(board: Board, id: string, doing: CardDoing, stages: MenuItem[]): MenuGroup[] {
  const { t, mayEdit } = useBoardTools();
  const look: MenuGroup = {
    items: [
      { label: t.open, icon: <SquareArrowOutUpRight />, keys: "enter", onSelect: () => doing.open(id) },
      { label: t.peek, icon: <PanelRight />, keys: "space", onSelect: () => doing.peek(id) },
    ],
  };
  if (!mayEdit) return [look];
  return [
    look,
    {
      items: [
        { label: t.moveTo, icon: <SquareKanban />, keys: "s", items: stages },
        { label: t.assign, icon: <UserRoundCheck />, keys: "a", onSelect: () => doing.ask("assign", id) },
        { label: t.plan, icon: <CalendarPlus />, keys: "t", onSelect: () => doing.ask("plan", id) },
      ],
    },
    {
      items: [
        {
          label: t.win,
          icon: <Trophy />,
          keys: "w",
          obstacle: obstacleToWinCard(board, id),
          onSelect: () => doing.win(id),
        },
        { label: t.lose, icon: <CircleX />, keys: "l", onSelect: () => doing.ask("lose", id) },
      ],
    },
  ];
}
