import type { ReactNode } from "react";
import { bothSay } from "../platform/keep-mine.ts";
import { NotSaved, WhoseStands } from "../ui/fields/NotSaved.tsx";
import type { Unsent } from "./use-document-draft.ts";

/** Why a field of the header is not saved, with what can be done about it; nothing where it is. */
export function noteOfField(unsent: Unsent, field: string): ReactNode {
  return notesOf(unsent, unsent.problemOfField(field), (overlap) => overlap.line === null && overlap.field === field);
}

/** The same of a line. */
export function noteOfLine(unsent: Unsent, id: string): ReactNode {
  return notesOf(unsent, unsent.problemOfLine(id), (overlap) => overlap.line === id);
}

function notesOf(unsent: Unsent, problem: string | null, isHere: (overlap: Unsent["overlaps"][number]) => boolean) {
  const overlaps = unsent.overlaps.filter(isHere);
  if (problem === null && overlaps.length === 0) return undefined;
  return (
    <>
      {problem !== null && <NotSaved text={problem} onTryAgain={unsent.tryAgain} />}
      {overlaps.map((overlap) => (
        <WhoseStands
          key={overlap.field}
          text={bothSay({ theirs: overlap.theirs, yours: overlap.mine })}
          onMine={() => unsent.choose(overlap, "mine")}
          onTheirs={() => unsent.choose(overlap, "theirs")}
        />
      ))}
    </>
  );
}
