import { MoreHorizontal } from "lucide-react";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { IconButton } from "../ui/IconButton.tsx";
import { Menu } from "../ui/overlays/Menu.tsx";
import { transferWords } from "./labels.ts";
import type { TransferMoves } from "./use-transfer-moves.tsx";

type TransferButtonsProps = {
  moves: TransferMoves;
  /** Which one it is about, for those who listen. */
  number: string;
  size?: "sm" | "md";
  isPrimary?: boolean;
};

/** The whole, a part, and a menu with the rest; what cannot be done now is greyed with its reason. */
export function TransferButtons({ moves, number, size = "md", isPrimary = false }: TransferButtonsProps) {
  const t = useWords(transferWords);
  const { all, part, menu, dialog } = moves;
  const hasMenu = menu.some((group) => group.items.length > 0);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {hasMenu && (
        <Menu
          trigger={<IconButton size={size} label={`${t.more}: ${number}`} icon={<MoreHorizontal />} />}
          groups={menu}
          align="end"
        />
      )}
      {part && (
        <Button size={size} obstacle={part.obstacle} onClick={part.run}>
          {part.label}
        </Button>
      )}
      {all && (
        <Button
          size={size}
          tone={isPrimary ? "primary" : "plain"}
          obstacle={all.obstacle}
          isBusy={all.isBusy ?? false}
          onClick={all.run}
        >
          {all.label}
        </Button>
      )}
      {dialog}
    </div>
  );
}
