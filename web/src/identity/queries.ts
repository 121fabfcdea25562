import { reading } from "../queries.ts";

/** Who works here: enough for every list of choices. */
export const membersQuery = reading("GET /members", { active: "true", limit: 200 }, { member: "any" });

export const membersFound = (search: string) =>
  reading("GET /members", { active: "true", search, limit: 20 }, { member: "any" });

export const teamsQuery = reading("GET /teams", {}, { team: "any" });
