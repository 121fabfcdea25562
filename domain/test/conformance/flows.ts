import type { Area } from "./area.ts";

/** A file whose cases are whole flows on the database; the server's scenario tests tell them. */
function flowArea(name: string, recognises: Area["recognises"]): Area {
  const why = "a flow on the database";
  return { name, recognises, check: () => [], notRun: () => ({ part: "whole", why }) };
}

export const availability = flowArea("availability", ({ content }) => "warehouse" in content && "uoms" in content);
