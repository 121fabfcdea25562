import { everyday } from "@trato/domain/everyday.ts";
import { useFormat } from "../platform/session.ts";
import { useLanguage } from "../platform/words.ts";
import type { Reader } from "@trato/domain/fields/value-text.ts";

/** How whoever reads the screen is told values of fields: what is not so is left blank in a list. */
export function useReader(): Reader {
  const language = useLanguage();
  return { f: useFormat(), language, yes: everyday.yes[language], no: "" };
}
