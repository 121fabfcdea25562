import { Outlet } from "@tanstack/react-router";
import { useWords } from "../../platform/words.ts";
import { useIsPhone } from "../../ui/media.ts";
import { settingsWords } from "../../ui/settings/labels.ts";
import { SettingsMenu } from "./SettingsMenu.tsx";

/** The settings' own navigation, and the page that is open beside it. On a phone each is a screen of its own. */
export function SettingsLayout() {
  const t = useWords(settingsWords);
  const isPhone = useIsPhone();
  return (
    <div className="flex min-h-0 flex-1">
      {!isPhone && (
        <div className="flex w-54 shrink-0 flex-col border-r border-line">
          <p className="flex h-12 shrink-0 items-center border-b border-line px-4 text-lg font-semibold">
            {t.settings}
          </p>
          <SettingsMenu />
        </div>
      )}
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <Outlet />
      </div>
    </div>
  );
}
