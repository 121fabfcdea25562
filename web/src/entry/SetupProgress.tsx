import { useEffect, useState } from "react";
import { useWords } from "../platform/words.ts";
import { EntryFrame } from "./EntryFrame.tsx";
import { entryWords } from "./labels.ts";

const beat = 200;

/** What is being done while the workspace is made. */
export function SetupProgress({ usualSeconds }: { usualSeconds: number }) {
  const t = useWords(entryWords);
  const seconds = useSecondsHere();
  const share = 1 - Math.exp((-2 * seconds) / usualSeconds);
  const text = share > 0.9 ? t.almostThere : t.creating;
  return (
    <EntryFrame title={t.setupTitle} isWide>
      <p role="status" className="text-quiet">
        {text}
      </p>
      <progress
        max={1}
        value={share}
        aria-label={t.creating}
        className="h-1 w-full appearance-none overflow-hidden rounded-full [&::-moz-progress-bar]:bg-primary [&::-webkit-progress-bar]:bg-hover [&::-webkit-progress-value]:bg-primary [&::-webkit-progress-value]:transition-[width]"
      />
    </EntryFrame>
  );
}

function useSecondsHere(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((former) => former + beat / 1000), beat);
    return () => clearInterval(timer);
  }, []);
  return seconds;
}
