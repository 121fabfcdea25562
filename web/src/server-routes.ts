import type { Routes as ServerRoutes } from "@trato/server/app.ts";
import type { CalendarDate } from "@trato/domain/dates.ts";

export type Me = {
  user: { id: string; name: string; email: string };
  member: {
    id: string;
    name: string;
    role: string;
    reach: string;
    language: "en" | "es";
    theme?: "light" | "dark" | "system";
  };
  workspace: {
    id: string;
    slug: string;
    name: string;
    currency: string;
    currencyDecimals: number;
    country: string;
    timeZone: string;
    language: "en" | "es";
  };
  today?: CalendarDate;
  workspaces: { slug: string; name: string }[];
  teams: { id: string; name: string }[];
  can: Record<string, boolean>;
};

export type Found = { kind: string; id: string; title: string; subtitle?: string | null };

/** The server's route table; the shapes below stand for routes that it does not have yet and give way to its own. */
export type Routes = ServerRoutes & Omit<Expected, keyof ServerRoutes>;

type Expected = {
  "GET /me": { input: object; output: Me };
  "PATCH /me": { input: { name?: string; language?: "en" | "es"; theme?: "light" | "dark" | "system" }; output: Me };
  "GET /setup": { input: object; output: { needed: boolean } };
  "POST /setup": {
    input: {
      workspaceName: string;
      country: string;
      currency: string;
      timeZone: string;
      language: "en" | "es";
      adminName: string;
      adminEmail: string;
      adminPassword: string;
      sampleData: boolean;
    };
    output: { slug: string };
  };
  "GET /invitations/:token": {
    input: { token: string };
    output: { workspaceName: string; name: string; email: string };
  };
  "POST /invitations/:token/accept": {
    input: { token: string; name: string; password: string };
    output: { slug: string };
  };
  "GET /search": { input: { search: string; limit?: number }; output: { items: Found[] } };
};
