import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { createServer } from "node:net";
import { basename, dirname, join } from "node:path";

/** Whether the kernel gives names: only Linux has such that it takes back when their holder dies. */
export const hasKernelNames = process.platform === "linux";

/** Holds the name of a path, which the kernel gives once, until it is let go of or we die; null while somebody else holds it. */
export function tryHold(path: string): Promise<(() => void) | null> {
  const place = join(realpathSync(dirname(path)), basename(path));
  const name = `\0trato-${createHash("sha256").update(place).digest("hex").slice(0, 32)}`;
  return new Promise((resolve, reject) => {
    const holder = createServer((caller) => caller.destroy()); // nobody is expected to call at the name
    holder.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(null);
      else reject(error);
    });
    holder.listen(name, () => {
      holder.unref();
      resolve(() => holder.close());
    });
  });
}
