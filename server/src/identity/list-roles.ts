import { matrix, reaches, roles, verbs } from "@trato/domain/permissions.ts";

/** The matrix of role and verb, for the page that shows it. */
export async function listRoles() {
  return {
    roles: [...roles],
    reaches: [...reaches],
    verbs: verbs.map((verb) => ({ verb, roles: [...matrix[verb]] })),
  };
}
