import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "../../platform/Link.tsx";
import { paths } from "../../platform/paths.ts";
import { useWords } from "../../platform/words.ts";
import { IconButton } from "../IconButton.tsx";
import { useIsPhone } from "../media.ts";
import { PageHeader } from "../PageHeader.tsx";
import { settingsWords } from "./labels.ts";

type SettingsPageProps = {
  title: string;
  about?: ReactNode;
  /** The page's buttons, the primary one last. */
  actions?: ReactNode;
  /** The way back, where it does not lead to all settings. */
  before?: ReactNode;
  children: ReactNode;
};

/** One page of the settings: its title, its buttons, and on a phone the way back to all of them. */
export function SettingsPage({ title, about, actions, before, children }: SettingsPageProps) {
  const t = useWords(settingsWords);
  const isPhone = useIsPhone();
  const back = <IconButton label={t.back} icon={<ChevronLeft />} render={<Link to={paths.settings()} />} />;
  return (
    <>
      <PageHeader title={title} about={about} before={before ?? (isPhone && back)}>
        {actions}
      </PageHeader>
      {children}
    </>
  );
}
