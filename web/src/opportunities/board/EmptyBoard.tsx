import { Plus } from "lucide-react";
import { useWords } from "../../platform/words.ts";
import { ImportButton } from "../../imports/ImportButton.tsx";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { boardWords } from "./board-labels.ts";
import { opportunityWords } from "../labels.ts";

/** Nothing has begun yet: what will stand here, and how to begin. */
export function EmptyBoard({ onNew }: { onNew: (() => void) | null }) {
  const t = useWords(boardWords);
  const words = useWords(opportunityWords);
  return (
    <EmptyState
      text={t.empty}
      preview={<GhostColumns />}
      primary={
        onNew && (
          <Button tone="primary" icon={<Plus />} onClick={onNew}>
            {words.newOpportunity}
          </Button>
        )
      }
      secondary={<ImportButton />}
    />
  );
}

const ghosts = [3, 2, 1];

function GhostColumns() {
  return (
    <div className="flex items-start gap-2">
      {ghosts.map((cards) => (
        <div key={cards} className="flex flex-1 flex-col gap-1.5 rounded-lg bg-panel p-2">
          <span className="mb-1 h-2 w-12 rounded-full bg-line2" />
          {Array.from({ length: cards }, (_, index) => (
            <div key={index} className="flex flex-col gap-1.5 rounded-md bg-card p-2 shadow-card">
              <span className="h-2 w-4/5 rounded-full bg-hover" />
              <span className="h-2 w-1/2 rounded-full bg-hover" />
              <span className="mt-1 flex items-center justify-between">
                <span className="h-2 w-8 rounded-full bg-hover" />
                <span className="size-3.5 rounded-full bg-hover" />
              </span>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
