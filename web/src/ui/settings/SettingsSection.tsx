import { type ReactNode, useId } from "react";

type SettingsSectionProps = { title: string; text?: ReactNode; children: ReactNode };

/** What belongs together, with a word on what it is for. */
export function SettingsSection({ title, text, children }: SettingsSectionProps) {
  const titleId = useId();
  return (
    <section
      aria-labelledby={titleId}
      className="grid gap-x-10 gap-y-4 py-7 lg:grid-cols-[minmax(0,13rem)_minmax(0,1fr)]"
    >
      <div className="flex flex-col gap-1">
        <h2 id={titleId} className="font-semibold">
          {title}
        </h2>
        {text && <p className="text-quiet text-pretty">{text}</p>}
      </div>
      <div className="flex min-w-0 flex-col gap-4">{children}</div>
    </section>
  );
}
