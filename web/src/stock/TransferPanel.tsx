import { Maximize2 } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "../platform/Link.tsx";
import { useWords } from "../platform/words.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Panel } from "../ui/overlays/Panel.tsx";
import { transferWords } from "./labels.ts";
import type { Delivery, Receipt } from "./queries.ts";
import { TransferState } from "./TransferState.tsx";

type TransferPanelProps = {
  kind: "delivery" | "receipt";
  transfer: Delivery | Receipt | undefined;
  /** Its own page. */
  address: string;
  onClose: () => void;
  children: ReactNode;
};

/** A delivery or receipt beside its list. */
export function TransferPanel({ kind, transfer, address, onClose, children }: TransferPanelProps) {
  const t = useWords(transferWords);
  return (
    <Panel
      title={transfer?.number ?? ""}
      onClose={onClose}
      tools={
        <>
          {transfer && <TransferState transfer={transfer} kind={kind} />}
          <IconButton label={t.openPage} icon={<Maximize2 aria-hidden="true" />} render={<Link to={address} />} />
        </>
      }
    >
      {children}
    </Panel>
  );
}
