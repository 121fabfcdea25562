import { expect, test, vi } from "vitest";

vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => {} }));
vi.stubGlobal("location", { pathname: "/w/acme/somewhere" });

test("every address leads to a page", async () => {
  const { router } = await import("./router.tsx");
  const { paths } = await import("../platform/paths.ts");
  // each takes names or ids, and any text serves as one
  const every = Object.entries(paths) as [string, (...names: string[]) => string][];
  for (const [name, path] of every) {
    const address = path(...Array.from({ length: path.length }, () => "x"));
    if (address.startsWith("/api/")) continue; // a file that the server answers
    const { pathname } = new URL(address, "http://trato.test");
    const [, , found] = router.getMatchedRoutes(pathname);
    expect(found?.id, `${name}: ${address}`).toBeDefined();
  }
});
