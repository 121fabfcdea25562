import type { ReactNode } from "react";
import { LanguageSwitch } from "./LanguageSwitch.tsx";

type EntryFrameProps = { title: string; text?: string; children?: ReactNode; isWide?: boolean };

/** The calm page that stands before a workspace. */
export function EntryFrame({ title, text, children, isWide = false }: EntryFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col items-center bg-panel px-4 py-6">
      <title>{`${title} · Trato`}</title>
      <main
        className={`my-auto flex w-full flex-col gap-5 rounded-lg bg-card p-6 shadow-card sm:p-8 ${isWide ? "max-w-130" : "max-w-95"}`}
      >
        <div className="flex flex-col gap-1.5">
          <span
            aria-hidden="true"
            className="mb-2 flex size-8 items-center justify-center rounded-md bg-primary text-lg font-bold text-primary-fg"
          >
            T
          </span>
          <h1 className="text-xl font-semibold">{title}</h1>
          {text && <p className="text-quiet text-pretty">{text}</p>}
        </div>
        {children}
      </main>
      <footer className="pt-6">
        <LanguageSwitch />
      </footer>
    </div>
  );
}
