import { type Answer, type Visitor, visitor } from "./listening.ts";
import { type Company, password } from "./people.ts";

let count = 0;

/** An address of somebody whom nobody knows yet. */
export const someone = () => `invited${++count}@elsewhere.example`;

/** An invitation of the company's administrator, as it is answered. */
export const invitationOf = async ({ administrator }: Company, given: Record<string, unknown> = {}) =>
  (await administrator.ask("POST /invitations", { name: "Eva Ruiz", email: someone(), ...given })).body;

export const tokenOf = ({ link }: { link: string }) => link.split("/invitation/")[1] ?? "";
export const open = (token: string) => visitor().ask(`GET /invitations/${token}`);
export const accept = (token: string, given: object = { password }, who: Visitor = visitor()): Promise<Answer> =>
  who.ask(`POST /invitations/${token}/accept`, given);
