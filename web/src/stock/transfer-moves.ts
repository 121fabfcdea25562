import type { ReactNode } from "react";
import type { MenuGroup } from "../ui/overlays/Menu.tsx";

export type TransferMove = { label: string; obstacle: string | null; isBusy?: boolean; run: () => void };

/** What can be done with a delivery or a receipt: the whole of it, a part or what came back, and less usual things. */
export type TransferMoves = {
  all: TransferMove | false;
  part: TransferMove | false;
  menu: MenuGroup[];
  dialog: ReactNode;
};
