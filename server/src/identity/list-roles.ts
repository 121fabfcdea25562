import { matrix, reaches, roles, type Verb } from "@trato/domain/permissions.ts";

/** The matrix of role and verb, for the page that shows it. */
export async function listRoles() {
  const verbs = Object.keys(matrix) as Verb[]; // the matrix names every verb
  return {
    roles: [...roles],
    reaches: [...reaches],
    verbs: verbs.map((verb) => ({ verb, roles: [...matrix[verb]] })),
  };
}
