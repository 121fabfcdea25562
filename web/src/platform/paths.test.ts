import { afterEach, describe, expect, test, vi } from "vitest";
import { paths, workspaceSlug } from "./paths.ts";

const at = (pathname: string) => vi.stubGlobal("location", { pathname });

afterEach(() => vi.unstubAllGlobals());

describe("the workspace that an address names", () => {
  test.each([
    ["/w/robles", "robles"],
    ["/w/robles/leads", "robles"],
    ["/capture/robles", "robles"],
    ["/w/mu%C3%B1oz%20e%20hijos/leads", "muñoz e hijos"],
    ["/w/robles?state=open", "robles"],
    ["/w/%/leads", null],
    ["/w/", null],
    ["/", null],
    ["/sign-in", null],
    ["/portal/w/robles", null],
  ])("%s", (pathname, slug) => {
    at(pathname);
    expect(workspaceSlug()).toBe(slug);
  });

  test("is none where there is no address", () => {
    vi.stubGlobal("location", undefined);
    expect(workspaceSlug()).toBeNull();
  });
});

describe("an address", () => {
  test.each([
    ["stays in the workspace", () => paths.leads(), "/w/robles/leads"],
    ["bears its filters", () => paths.quotations({ state: "sent", search: "" }), "/w/robles/quotations?state=sent"],
    ["of a record is that of its kind", () => paths.purchase("p1"), "/w/robles/purchases/p1"],
    ["of an opportunity", () => paths.opportunity("o1"), "/w/robles/opportunities/o1"],
    ["of a lead", () => paths.lead("l1"), "/w/robles/leads/l1"],
    ["of a delivery", () => paths.delivery("d1"), "/w/robles/deliveries/d1"],
    [
      "of the sign-in knows where one wanted to go",
      () => paths.signIn("/w/robles/leads?a=1"),
      "/sign-in?next=%2Fw%2Frobles%2Fleads%3Fa%3D1",
    ],
    ["of the sign-in may know nothing", () => paths.signIn(), "/sign-in"],
    ["of an invitation is written safely", () => paths.invitation("a/b"), "/invitation/a%2Fb"],
    [
      "of a list as a file brings its filters, and says workspace and language",
      () => paths.listExport("leads", "csv", "es", { search: "Ñ", tag: undefined }),
      "/api/leads/export?search=%C3%91&format=csv&language=es&workspace=robles",
    ],
    ["of a PDF names the workspace", () => paths.salePdf("s1"), "/api/sales/s1/pdf?workspace=robles"],
  ])("%s", (_, address, written) => {
    at("/w/robles/leads");
    expect(address()).toBe(written);
  });

  test("of a workspace with signs in its name is written safely", () => {
    at("/w/mu%C3%B1oz%20e%20hijos/leads");
    expect(paths.home()).toBe("/w/mu%C3%B1oz%20e%20hijos");
    expect(paths.salePdf("s1")).toBe("/api/sales/s1/pdf?workspace=mu%C3%B1oz%20e%20hijos");
  });
});
