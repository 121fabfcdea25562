import {
  CalendarPlus,
  CircleX,
  PanelRight,
  Pencil,
  SquareArrowOutUpRight,
  SquareKanban,
  Trophy,
  UserRoundCheck,
} from "lucide-react";
import { useActions } from "../../../platform/actions.ts";
import type { Action } from "../../../platform/offered.ts";
import { useBoardTools } from "../board-context.ts";
import type { BoardCard } from "../board-queries.ts";
import type { CardDoing } from "./card-doing.ts";

type CardActionsProps = {
  card: BoardCard;
  doing: CardDoing;
  /** Why it cannot be won now. */
  winObstacle: string | null;
  /** To the card, when a key of the board is pressed and nothing has the focus. */
  onFocus: () => void;
};

/** The keys of the card that has the focus, and the same in the palette under its title. */
export function CardActions({ card, doing, winObstacle, onFocus }: CardActionsProps) {
  const { t, mayEdit } = useBoardTools();
  const { id } = card;
  const looking: Action[] = [
    { id: "card.open", label: t.open, keys: "enter", icon: SquareArrowOutUpRight, run: () => doing.open(id) },
    { id: "card.peek", label: t.peek, keys: "space", icon: PanelRight, run: () => doing.peek(id) },
    { id: "card.down", label: t.focusKeys, keys: "down", run: onFocus, isKeyOnly: true },
    { id: "card.right", label: t.focusBeside, keys: "right", run: onFocus, isKeyOnly: true },
  ];
  const doingSomething: Action[] = [
    { id: "card.edit", label: t.edit, keys: "e", icon: Pencil, run: () => doing.open(id) },
    { id: "card.stage", label: t.moveTo, keys: "s", icon: SquareKanban, run: () => doing.chooseStage(id) },
    { id: "card.assign", label: t.assign, keys: "a", icon: UserRoundCheck, run: () => doing.ask("assign", id) },
    { id: "card.plan", label: t.plan, keys: "t", icon: CalendarPlus, run: () => doing.ask("plan", id) },
    {
      id: "card.win",
      label: t.win,
      keys: "w",
      icon: Trophy,
      run: () => doing.win(id),
      ...(winObstacle && { obstacle: winObstacle }),
    },
    { id: "card.lose", label: t.lose, keys: "l", icon: CircleX, run: () => doing.ask("lose", id) },
    { id: "card.move", label: t.moveKeys, keys: "shift+right", run: onFocus, isKeyOnly: true },
    { id: "card.menu", label: t.cardKeys, keys: ".", run: onFocus, isKeyOnly: true },
  ];
  useActions([...looking, ...(mayEdit ? doingSomething : [])].map((action) => ({ ...action, group: card.title })));
  return null;
}
