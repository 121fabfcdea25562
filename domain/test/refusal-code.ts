import { Refusal } from "../src/errors.ts";

/** The code with which something is refused, null where it is not. Any other error is a bug and passes through. */
export function refusalCode(run: () => unknown): string | null {
  try {
    run();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}
