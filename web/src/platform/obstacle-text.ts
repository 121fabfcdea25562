import { refusalWords } from "@trato/domain/refusal-words.ts";
import { speak } from "@trato/domain/words.ts";
import { currentLanguage } from "./words.ts";

type Permission = true | { code: string; details: Record<string, unknown> };

/** Why something cannot be done now, in the reader's words; null where it can. */
export function obstacleText(permission: Permission): string | null {
  return permission === true ? null : speak(refusalWords, permission.code, currentLanguage(), permission.details);
}
