import { isDiskFull } from "../room.ts";
import { sqlStateOf } from "./problems.ts";

/** The one line that says what to do about what the machine refuses (rights, room); null where it is a bug. */
export function explainError(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const path = error instanceof Error && "path" in error ? String(error.path) : "a file";
  if (isDiskFull(error)) return "The disk is full: free some space and start again";
  if (code === "EACCES" || code === "EPERM")
    return `This user may not use ${path}: give it the right to, or start Trato as the user to whom it belongs`;
  if (code === "EROFS")
    return `${path} is on a disk that cannot be written to: set TRATO_DATA_DIR to another directory`;
  if (sqlStateOf(error) === "53300") return "The database has no connection left: raise its max_connections";
  return null;
}
