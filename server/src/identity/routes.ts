import { Nothing } from "@trato/domain/identity/inputs.ts";
import { Me } from "@trato/domain/identity/records.ts";
import { route } from "../platform/routes.ts";
import { getMe } from "./get-me.ts";

export const identityRoutes = {
  "GET /me": route({
    may: "workspace.read",
    summary: "Who is signed in, and what they may do",
    input: Nothing,
    output: Me,
    example: {},
    run: getMe,
  }),
};
