import { CloudUpload } from "lucide-react";
import { useEffect, useState } from "react";
import { allUnsent, type Unsent } from "../platform/store/unsent.ts";
import { useWords } from "../platform/words.ts";
import { appWords } from "./labels.ts";
import { UnsentList } from "./UnsentList.tsx";

/** Says quietly that something typed here is not on the server yet, and shows what. */
export function UnsentSign() {
  const t = useWords(appWords);
  const unsent = useUnsent();
  const [isOpen, setOpen] = useState(false);
  if (unsent.length === 0) return null;
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="flex h-7.5 min-w-0 items-center gap-2 rounded-md px-2 text-sm text-warn hover:bg-hover"
      >
        <CloudUpload className="size-3.75 shrink-0" aria-hidden="true" />
        <span className="truncate">{t.unsentSign(unsent.length)}</span>
      </button>
      {isOpen && <UnsentList unsent={unsent} onClose={() => setOpen(false)} />}
    </>
  );
}

const looksEvery = 2_000;
const isUsualFor = 3_000;

/** What was typed in this browser and has been waiting longer than a save takes; also in other tabs. */
function useUnsent(): readonly Unsent[] {
  const [unsent, setUnsent] = useState(waiting);
  useEffect(() => {
    const timer = setInterval(
      () => setUnsent((former) => (isSame(former, waiting()) ? former : waiting())),
      looksEvery,
    );
    return () => clearInterval(timer);
  }, []);
  return unsent;
}

const waiting = (): Unsent[] =>
  allUnsent()
    .filter(({ since }) => Date.now() - since > isUsualFor)
    .toSorted((a, b) => a.since - b.since);

const isSame = (a: readonly Unsent[], b: readonly Unsent[]): boolean => JSON.stringify(a) === JSON.stringify(b);
