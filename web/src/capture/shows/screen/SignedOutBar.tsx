import { Link } from "../../../platform/Link.tsx";
import { paths } from "../../../platform/paths.ts";
import { useWords } from "../../../platform/words.ts";
import { captureScreenWords } from "./capture-labels.ts";
import type { CapturesHere } from "./captures-here.ts";

/** Nothing is sent as nobody, or as somebody else: it is kept until its member signs in. */
export function SignedOutBar({ here: { queue } }: { here: CapturesHere }) {
  const t = useWords(captureScreenWords);
  if (queue.isSignedIn) return null;
  return (
    <p role="status" className="flex items-center gap-3 bg-warn-bg px-4 py-2 text-warn">
      <span className="min-w-0 flex-1">{t.signedOut}</span>
      <Link to={paths.signIn(paths.capture())} className="font-semibold underline underline-offset-2">
        {t.signIn}
      </Link>
    </p>
  );
}
