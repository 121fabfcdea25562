import { useWords } from "../platform/words.ts";
import { Segments } from "../ui/Segments.tsx";
import { transferWords } from "./labels.ts";
import type { TransferFilters } from "./queries.ts";

type WhichTransfersProps = {
  /** What those are called that are still to be moved. */
  toDo: string;
  state: TransferFilters["state"];
  onChange: (state: TransferFilters["state"]) => void;
};

/** What is to be done, what is done, or all of it. */
export function WhichTransfers({ toDo, state, onChange }: WhichTransfersProps) {
  const t = useWords(transferWords);
  return (
    <Segments
      label={t.view}
      value={
        state === "done" || state === "all" || state === "cancelled" ? (state === "done" ? "done" : "all") : "open"
      }
      segments={[
        { value: "open", label: toDo },
        { value: "done", label: t.done },
        { value: "all", label: t.all },
      ]}
      onChange={(value) => onChange(value === "open" ? undefined : value)}
    />
  );
}
