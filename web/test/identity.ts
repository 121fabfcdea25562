import { ApiKey, Company, Invitation, Me, Member, Team } from "@trato/domain/identity/records.ts";
import { mayDo, verbs } from "@trato/domain/permissions.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

type MeGiven = {
  member?: Partial<z.input<typeof Me>["member"]>;
  workspace?: Partial<z.input<typeof Me>["workspace"]>;
  isMailSet?: boolean;
  can?: Record<string, boolean>;
};

/** Marta, a manager at Robles: reads English, and may do what her role may. */
export function aMe({ member, workspace, isMailSet = true, can }: MeGiven = {}): Me {
  const role = member?.role ?? "manager";
  return z.parse(Me, {
    user: { id: "marta", name: "Marta Gil", email: "marta@robles.example" },
    member: {
      id: anId(1),
      name: "Marta Gil",
      role,
      reach: "all",
      language: "en",
      theme: "light",
      listColumns: {},
      hidesFirstSteps: true,
      reminderMinutes: 15,
      signature: null,
      ...member,
    },
    workspace: { ...robles, ...workspace },
    isMailSet,
    today: "2026-11-23",
    workspaces: [{ slug: "robles", name: "Robles Mobiliario" }],
    teams: [],
    roles: [role],
    can: { ...Object.fromEntries(verbs.map((verb) => [verb, mayDo(role, verb)])), ...can },
  });
}

const series = (prefix: string) => ({ prefix, separator: "" as const, isYearly: false, digits: 5 });

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
  validityDays: 30,
  refusesWithoutStock: false,
  holdsOverCredit: false,
  holdsOfferedGoods: false,
  tellsOfColleagues: true,
  numbering: {
    sale: series("S"),
    order: null,
    purchase: series("P"),
    delivery: series("OUT"),
    receipt: series("IN"),
    internal: series("INT"),
    adjustment: series("ADJ"),
  },
  version: 1,
};

/** A salesperson who sees what is theirs, and signs in. */
export function aMember(given: Partial<z.input<typeof Member>> = {}): Member {
  return z.parse(Member, {
    id: anId(5),
    name: "Luis Pardo",
    email: "luis@robles.example",
    role: "sales",
    reach: "own",
    language: null,
    teamIds: [],
    canSignIn: true,
    externalId: null,
    deactivatedAt: null,
    createdAt: "2026-01-10T08:00:00Z",
    version: 1,
    ...given,
  });
}

/** Nuria was invited yesterday and has not come yet; no mail left, so the link is there. */
export function anInvitation(given: Partial<z.input<typeof Invitation>> = {}): Invitation {
  return z.parse(Invitation, {
    id: anId(30),
    email: "nuria@robles.example",
    name: "Nuria Sanz",
    role: "sales",
    reach: "own",
    teamIds: [],
    memberId: null,
    state: "waiting",
    link: "https://trato.example/invitation/abc",
    createdAt: "2026-11-22T08:00:00Z",
    expiresAt: "2026-11-29T08:00:00Z",
    version: 1,
    ...given,
  });
}

/** A team that Luis leads. */
export function aTeam(given: Partial<z.input<typeof Team>> = {}): Team {
  return z.parse(Team, {
    id: anId(40),
    name: "North",
    leaderId: anId(5),
    memberIds: [anId(5)],
    archivedAt: null,
    version: 1,
    ...given,
  });
}

/** Marta's key for the web shop, used today. */
export function anApiKey(given: Partial<z.input<typeof ApiKey>> = {}): ApiKey {
  return z.parse(ApiKey, {
    id: anId(50),
    memberId: anId(1),
    name: "Web shop",
    scopes: null,
    createdAt: "2026-11-01T08:00:00Z",
    expiresAt: "2027-11-01T08:00:00Z",
    revokedAt: null,
    lastUsedAt: "2026-11-23T08:00:00Z",
    ...given,
  });
}

const told: Omit<z.input<typeof Company>, keyof typeof robles> = {
  legalName: null,
  vat: null,
  street: null,
  street2: null,
  zip: null,
  city: null,
  state: null,
  phone: null,
  email: null,
  website: null,
  registry: null,
  footers: {},
  bankAccounts: [],
  colour: null,
  logo: null,
  minMargin: null,
};

/** Robles, as its settings know it. */
export function aWorkspace(given: Partial<z.input<typeof Company>> = {}): Company {
  return z.parse(Company, { ...robles, ...told, ...given });
}
