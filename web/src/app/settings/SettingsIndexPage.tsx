import { useWords } from "../../platform/words.ts";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { settingsWords } from "../../ui/settings/labels.ts";
import { SettingsMenu } from "./SettingsMenu.tsx";

/** The list of all settings, as a phone shows it. */
export function SettingsIndexPage() {
  const t = useWords(settingsWords);
  return (
    <>
      <PageHeader title={t.settings} />
      <SettingsMenu />
    </>
  );
}
