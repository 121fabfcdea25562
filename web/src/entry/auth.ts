import { ApiError, callAuth } from "../api.ts";
import type { Said } from "../app/words.ts";
import type { entryWords } from "./labels.ts";

/** Calls the sign-in library and says its refusals in our words. */
export async function askAuth(path: string, input: Record<string, unknown>, t: Said<typeof entryWords>): Promise<void> {
  try {
    await callAuth(path, input);
  } catch (error) {
    throw error instanceof ApiError ? new ApiError(error.status, error.code, wordsFor(error, t)) : error;
  }
}

function wordsFor(error: ApiError, t: Said<typeof entryWords>): string {
  if (error.status === 429) return t.tooMany;
  if (error.code === "INVALID_TOKEN") return t.linkExpired;
  if (error.status === 401 || error.code === "INVALID_EMAIL_OR_PASSWORD") return t.wrongPassword;
  return error.message;
}
