import { Me } from "@trato/domain/identity/records.ts";
import { mayDo, verbs } from "@trato/domain/permissions.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

type MeGiven = {
  member?: Partial<z.input<typeof Me>["member"]>;
  workspace?: Partial<z.input<typeof Me>["workspace"]>;
  can?: Record<string, boolean>;
};

/** Marta, a manager at Robles: reads English, and may do what her role may. */
export function aMe({ member, workspace, can }: MeGiven = {}): Me {
  const role = member?.role ?? "manager";
  return z.parse(Me, {
    user: { id: "marta", name: "Marta Gil", email: "marta@robles.example" },
    member: { id: anId(1), name: "Marta Gil", role, reach: "all", language: "en", theme: "light", ...member },
    workspace: { ...robles, ...workspace },
    today: "2026-11-23",
    workspaces: [{ slug: "robles", name: "Robles Mobiliario" }],
    teams: [],
    roles: [role],
    can: { ...Object.fromEntries(verbs.map((verb) => [verb, mayDo(role, verb)])), ...can },
  });
}

const robles: z.input<typeof Me>["workspace"] = {
  id: anId(2),
  slug: "robles",
  name: "Robles Mobiliario",
  country: "ES",
  currency: "EUR",
  currencyDecimals: 2,
  timeZone: "Europe/Madrid",
  language: "es",
  roundingMethod: "per_line",
  priceDecimals: 2,
  quantityDecimals: 2,
  validityDays: 30,
  refusesWithoutStock: false,
  version: 1,
};
