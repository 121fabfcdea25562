const mark = "trato-capture ";

/** The page itself, which every address of the screen shows. */
export const shellAddress = "/capture";

/** The files of one version. */
export const currentGeneration = (version: string): string => `${mark}${version}`;

/** The generations that nobody needs any more: all but this one, and the one before, which a page may still show. */
export function former(names: readonly string[], generation: string): string[] {
  return names.filter((name) => name.startsWith(mark) && name !== generation).slice(0, -1);
}

type Asked = Pick<Request, "method" | "url" | "mode">;

/** Whether it is answered from the device: pages of the screen and files of the program, never what the server knows. */
export function isKept({ method, url, mode }: Asked, origin: string): boolean {
  const { pathname, origin: asked } = new URL(url);
  if (method !== "GET" || asked !== origin || pathname.startsWith("/api/")) return false;
  return mode !== "navigate" || pathname === shellAddress || pathname.startsWith(`${shellAddress}/`);
}
