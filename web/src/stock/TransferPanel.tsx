import { useQuery } from "@tanstack/react-query";
import { Maximize2 } from "lucide-react";
import { Link } from "../platform/Link.tsx";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { IconButton } from "../ui/IconButton.tsx";
import { Panel } from "../ui/overlays/Panel.tsx";
import { transferWords } from "./labels.ts";
import { type TransferKind, transferQuery } from "./queries.ts";
import { TransferDetails } from "./TransferDetails.tsx";
import { TransferState } from "./TransferState.tsx";

type TransferPanelProps = { kind: TransferKind; id: string; onClose: () => void };

/** A delivery or receipt beside its list. */
export function TransferPanel({ kind, id, onClose }: TransferPanelProps) {
  const t = useWords(transferWords);
  const { data: transfer } = useQuery(transferQuery(kind, id));
  return (
    <Panel
      title={transfer?.number ?? ""}
      onClose={onClose}
      tools={
        <>
          {transfer && <TransferState transfer={transfer} kind={kind} />}
          <IconButton
            label={t.openPage}
            icon={<Maximize2 aria-hidden="true" />}
            render={<Link to={paths[kind](id)} />}
          />
        </>
      }
    >
      {transfer && <TransferDetails kind={kind} transfer={transfer} />}
    </Panel>
  );
}
