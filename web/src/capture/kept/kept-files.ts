/** What a worker keeps on the device: under which name, and which addresses are pages of it. */
export type KeptFiles = { mark: string; version: string };

/** The files of one version. */
export const generationOf = ({ mark, version }: KeptFiles): string => `${mark} ${version}`;

/** The generations that nobody needs any more: all but this one, and the one before, which a page may still show. */
export function former(names: readonly string[], kept: KeptFiles): string[] {
  return names.filter((name) => name.startsWith(`${kept.mark} `) && name !== generationOf(kept)).slice(0, -1);
}

/** The page itself, which every address of the screen shows. */
export const shellAddress = "/capture";

type Asked = Pick<Request, "method" | "url" | "mode">;

/** Whether it is answered from the device: pages of the screen and files of the program, never what the server knows. */
export function isKept({ method, url, mode }: Asked, origin: string): boolean {
  const { pathname, origin: asked } = new URL(url);
  if (method !== "GET" || asked !== origin || pathname.startsWith("/api/")) return false;
  return mode !== "navigate" || pathname === shellAddress || pathname.startsWith(`${shellAddress}/`);
}
