import { lazy, Suspense, useState } from "react";
import { useWords } from "../../platform/words.ts";
import { whyWords } from "./assignment-labels.ts";

const WhyMe = lazy(async () => ({ default: (await import("./WhyMe.tsx")).WhyMe }));

/** Asks why a lead was given to whoever has it. */
export function WhyButton({ opportunityId }: { opportunityId: string }) {
  const t = useWords(whyWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)} className="font-medium text-ink underline underline-offset-2">
        {t.whyIt}
      </button>
      {isOpen && (
        <Suspense>
          <WhyMe opportunityId={opportunityId} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
