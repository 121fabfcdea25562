import { type Source, sourceWords } from "@trato/domain/capture/sources.ts";
import type { Language } from "@trato/domain/words.ts";

/** How something came, in a few words: "Interface · website". */
export function sourceText({ source, channel }: { source: Source; channel: string }, language: Language): string {
  return [sourceWords[source][language], channel].filter(Boolean).join(" · ");
}
