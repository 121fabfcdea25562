import { expect, test, vi } from "vitest";

vi.stubGlobal("matchMedia", () => ({ matches: false, addEventListener: () => {} }));
vi.stubGlobal("location", { pathname: "/w/acme/somewhere" });

test("every address leads to a page", async () => {
  const { router } = await import("./router.tsx");
  const { paths } = await import("./paths.ts");
  for (const [name, path] of Object.entries<(...names: string[]) => string>(paths)) {
    const address = path(...Array.from({ length: path.length }, () => "x"));
    const { pathname } = new URL(address, "http://trato.test");
    const [, , found] = router.getMatchedRoutes(pathname);
    expect(found?.id, `${name}: ${address}`).toBeDefined();
  }
});
