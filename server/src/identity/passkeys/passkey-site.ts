import { isIP } from "node:net";
import type { Site } from "../../platform/site.ts";

/** For which site passkeys are made here, and from which origin its pages speak. */
export type PasskeySite = { name: string; origin: string };

/**
 * The site of the public address, or null where browsers make no passkeys for it: an address of a machine in place of a name, or one
 * without https. This machine alone is a site by the name of localhost, under whatever port its page was opened.
 */
export function passkeySiteOf({ publicUrl }: Pick<Site, "publicUrl">, pageOrigin: string | null): PasskeySite | null {
  const { hostname, origin, protocol, port } = new URL(publicUrl);
  if (isThisMachine(hostname)) {
    const own = `${protocol}//localhost${port ? `:${port}` : ""}`;
    return { name: "localhost", origin: isLocalPage(pageOrigin) ? pageOrigin : own };
  }
  if (protocol !== "https:" || isIP(hostname.replace(/^\[|\]$/g, "")) !== 0) return null;
  return { name: hostname, origin };
}

const isThisMachine = (hostname: string): boolean =>
  hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d+){3}$/.test(hostname);

const isLocalPage = (origin: string | null): origin is string =>
  origin !== null && URL.canParse(origin) && new URL(origin).hostname === "localhost";
