import type * as z from "zod/mini";
import type { AcceptInvitation, EditMe, SetUp } from "@trato/domain/identity/inputs.ts";
import type { Entered, Me, OpenedInvitation, SetUpNeeded } from "@trato/domain/identity/records.ts";
import type { Routes as ServerRoutes } from "@trato/server/app.ts";

export type Found = { kind: string; id: string; title: string; subtitle?: string | null };

/** The server's route table; the shapes below stand for routes that it does not have yet and give way to its own. */
export type Routes = ServerRoutes & Omit<Expected, keyof ServerRoutes>;

type Expected = {
  "GET /me": { input: object; output: Me };
  "PATCH /me": { input: z.input<typeof EditMe>; output: Me };
  "GET /setup": { input: object; output: z.output<typeof SetUpNeeded> };
  "POST /setup": { input: z.input<typeof SetUp>; output: z.output<typeof Entered> };
  "GET /invitations/:token": { input: { token: string }; output: z.output<typeof OpenedInvitation> };
  "POST /invitations/:token/accept": { input: z.input<typeof AcceptInvitation>; output: z.output<typeof Entered> };
  "GET /search": { input: { search: string; limit?: number }; output: { items: Found[] } };
};
