import { useQuery } from "@tanstack/react-query";
import { Outlet, useParams } from "@tanstack/react-router";
import { Tooltip } from "@base-ui/react/tooltip";
import { ClipboardPaste } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { BulkWatch } from "../bulk/BulkWatch.tsx";
import { BackupBanner } from "../identity/backups/BackupBanner.tsx";
import { useIsPhone } from "../ui/media.ts";
import { Sheet } from "../ui/overlays/Sheet.tsx";
import { useAction, useActions, useKeyboard } from "../platform/actions.ts";
import { appWords } from "./labels.ts";
import { useLiveEvents } from "../platform/live-events.ts";
import { PhoneBar, PhoneTop } from "./PhoneBars.tsx";
import { MeContext, meQuery, useCan, useMe } from "../platform/session.ts";
import { Sidebar } from "./Sidebar.tsx";
import { useEverywhere } from "./use-everywhere.ts";
import { useWords } from "../platform/words.ts";

const CommandPalette = lazy(async () => ({ default: (await import("./CommandPalette.tsx")).CommandPalette }));
const QuickCapture = lazy(async () => ({ default: (await import("../capture/quick/QuickCapture.tsx")).QuickCapture }));
const ShortcutSheet = lazy(async () => ({ default: (await import("./ShortcutSheet.tsx")).ShortcutSheet }));

/** What stands around every page of a workspace, for who is here. */
export function Layout() {
  // the router's own word, not the window's: while one leaves, the address has changed already
  const { slug = "" } = useParams({ strict: false });
  const { data: me } = useQuery(meQuery(slug));
  return me ? (
    <MeContext value={me}>
      <Frame slug={slug} />
    </MeContext>
  ) : null;
}

function Frame({ slug }: { slug: string }) {
  const t = useWords(appWords);
  const [open, setOpen] = useState<"palette" | "sheet" | "menu" | "capture" | null>(null);
  const isPhone = useIsPhone();
  const close = () => setOpen(null);
  useKeyboard();
  useLiveEvents(slug);
  useEverywhere();
  useSendKept();
  useAction({
    id: "palette",
    keys: "mod+k",
    label: t.openPalette,
    group: t.general,
    isKeyOnly: true,
    run: () => setOpen("palette"),
  });
  useCaptureActions(() => setOpen("capture"));
  useAction({ id: "sheet", keys: "?", label: t.keyboard, group: t.general, run: () => setOpen("sheet") });

  return (
    <Tooltip.Provider delay={400}>
      <div className="flex h-dvh overflow-hidden max-md:flex-col">
        <a
          href="#content"
          className="popup absolute top-2 left-2 z-60 -translate-y-16 px-3 py-1.5 font-medium focus:translate-y-0"
        >
          {t.skip}
        </a>
        {isPhone ? (
          <PhoneTop onMenu={() => setOpen("menu")} onSearch={() => setOpen("palette")} />
        ) : (
          <Sidebar onSearch={() => setOpen("palette")} onShortcuts={() => setOpen("sheet")} />
        )}
        <main id="content" tabIndex={-1} className="flex min-h-0 min-w-0 flex-1 flex-col bg-bg outline-none">
          <BackupBanner />
          <Outlet />
        </main>
        {isPhone && <PhoneBar />}
      </div>
      <Sheet isOpen={isPhone && open === "menu"} onClose={close} title={t.menu} side="left">
        <Sidebar onSearch={() => setOpen("palette")} onShortcuts={() => setOpen("sheet")} onLeave={close} />
      </Sheet>
      <BulkWatch />
      <Suspense>
        {open === "palette" && <CommandPalette onClose={close} />}
        {open === "capture" && <QuickCapture onClose={close} />}
        {open === "sheet" && <ShortcutSheet onClose={close} />}
      </Suspense>
    </Tooltip.Provider>
  );
}

/** What was kept on this device without a network is sent from any page. */
function useSendKept(): void {
  const { member, workspace } = useMe();
  const [memberId, workspaceId, slug] = [member.id, workspace.id, workspace.slug];
  useEffect(() => {
    const send = async () => {
      const { sendKept } = await import("../capture/shows/queue/send-kept.ts");
      await sendKept({ workspaceId, memberId, slug });
    };
    const later = setTimeout(() => void send(), afterStart);
    return () => clearTimeout(later);
  }, [workspaceId, memberId, slug]);
}

const afterStart = 3_000;

/** A lead is written down from anywhere: by C where the page makes nothing of its own, and by Shift+C everywhere. */
function useCaptureActions(run: () => void): void {
  const t = useWords(appWords);
  const shown = { label: t.newLead, group: t.general, run };
  useActions(
    useCan("opportunity.edit")
      ? [
          { ...shown, id: "lead.capture", keys: "shift+c", alias: t.newLeadAlias, icon: ClipboardPaste },
          { ...shown, id: "key c", keys: "c", isKeyOnly: true, isEverywhere: true },
        ]
      : [],
  );
}
