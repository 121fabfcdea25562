import type { ReactNode } from "react";

type MessageProps = { title: string; text: string; children?: ReactNode };

/** A whole page that says one thing and what to do about it. */
export function Message({ title, text, children }: MessageProps) {
  return (
    <div className="flex min-h-[60dvh] flex-1 flex-col items-center justify-center gap-2 p-6 text-center">
      <title>{`${title} · Trato`}</title>
      <h1 className="text-xl font-semibold">{title}</h1>
      <p className="max-w-100 text-quiet text-balance">{text}</p>
      <div className="mt-3 flex gap-2">{children}</div>
    </div>
  );
}
