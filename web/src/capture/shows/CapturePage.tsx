import { Tooltip } from "@base-ui/react/tooltip";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { MeContext, meQuery } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { captureScreenWords } from "./screen/capture-labels.ts";
import { CaptureScreen } from "./screen/CaptureScreen.tsx";

const page = getRouteApi("/capture/$slug");

/** The screen of a phone at a trade show: a program of its own, which needs no network. */
export function CapturePage() {
  const t = useWords(captureScreenWords);
  const language = useLanguage();
  const { slug } = page.useParams();
  const { data: me } = useQuery(meQuery(slug));
  useCaptureWorker();
  if (!me) return null;
  return (
    <MeContext value={me}>
      <Tooltip.Provider delay={400}>
        <title>{`${t.capture} · Trato`}</title>
        <link rel="manifest" href={`/capture-${language}.webmanifest`} />
        <link rel="apple-touch-icon" href="/icon-180.png" />
        <CaptureScreen key={me.member.id} />
      </Tooltip.Provider>
    </MeContext>
  );
}

/** Lets this screen start and read cards without a network: its files are kept by a worker of its own, which has no other page. */
function useCaptureWorker(): void {
  useEffect(() => {
    if (!import.meta.env.PROD) return; // what is being worked on is never kept
    for (const [script, scope] of workers)
      void navigator.serviceWorker?.register(script, { scope }).catch(() => undefined); // it may be forbidden here
    void navigator.storage?.persist?.().catch(() => undefined);
  }, []);
}

const workers = [
  ["/capture-worker.js", "/capture"],
  ["/reading-worker.js", "/reading/"],
] as const;
