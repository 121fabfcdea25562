import type { OutputOf } from "../platform/api.ts";
import { reading } from "../platform/queries.ts";

export type Workspace = OutputOf<"GET /workspace">;

/** Who works here: enough for every list of choices. */
export const membersQuery = reading("GET /members", { active: "true", limit: 200 }, { member: "any" });

/** The same with those who have left: for records that still name them. */
export const everybodyQuery = reading("GET /members", { limit: 200 }, { member: "any" });

export const membersFound = (search: string) =>
  reading("GET /members", { active: "true", search, limit: 20 }, { member: "any" });

export const teamsQuery = reading("GET /teams", {}, { team: "any" });

/** What each role may do. */
export const rolesQuery = reading("GET /roles", {});

export const workspaceQuery = reading("GET /workspace", {}, { setting: "any" });

/** How far documents are numbered; it changes with every one that gets a number. */
export const numberSeriesQuery = { ...reading("GET /number-series", {}), staleTime: 0 };

export type SignInProvider = OutputOf<"GET /sign-in-provider">;

/** By which provider people sign in. */
export const signInProviderQuery = reading("GET /sign-in-provider", {}, { setting: "any" });

export type Backups = OutputOf<"GET /backups">;
export type Backup = Backups["items"][number];

/** How it stands with the installation. */
export const statusQuery = { ...reading("GET /status", {}), staleTime: 0 };

/** How it stands with the backups. They come without a word to the screens. */
export const backupsQuery = { ...reading("GET /backups", {}, { setting: "any" }), staleTime: 0 };
