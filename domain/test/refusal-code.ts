import { Refusal } from "../src/errors.ts";

/** The code with which something is refused, null where it is not. Any other error is a bug and passes through. */
export const refusalCode = (run: () => unknown): string | null => refusalOf(run)?.code ?? null;

/** The field at fault of what is refused, null where it is not refused or no field is named. */
export const refusalPath = (run: () => unknown): string | null => refusalOf(run)?.details.path ?? null;

/** What is refused, null where nothing is. */
export function refusalOf(run: () => unknown): Refusal | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
