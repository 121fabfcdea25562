import { readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";

const hasProc = process.platform === "linux";

/** Whether a process of this id exists and is not only a zombie waiting for its parent. */
export function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  return exists(pid) && !(hasProc && stateOf(pid) === "Z");
}

/** Whether the number is taken, be it by a zombie. */
export function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function stateOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2, stat.lastIndexOf(")") + 3);
  } catch {
    return null;
  }
}

/** The live PostgreSQL processes that work in this directory; a number alone may by now belong to another program. */
export function postgresIn(directory: string, fallbackPid: number): number[] {
  if (!hasProc) return isAlive(fallbackPid) ? [fallbackPid] : [];
  const real = withoutLinks(directory);
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => worksIn(pid, real) && isAlive(pid));
}

/** A process knows nothing of the links that led it to where it works. */
function withoutLinks(directory: string): string {
  try {
    return realpathSync(directory);
  } catch {
    return directory; // gone, or not there yet
  }
}

function worksIn(pid: number, directory: string): boolean {
  try {
    return (
      readlinkSync(`/proc/${pid}/cwd`) === directory && readFileSync(`/proc/${pid}/comm`, "utf8").trim() === "postgres"
    );
  } catch {
    return false;
  }
}
