/** The company's mailboxes, or one's own. */
export type Whose = "company" | "mine";

export const mailboxRoutes = {
  company: {
    create: "POST /mailboxes",
    edit: "PATCH /mailboxes/:mailboxId",
    remove: "DELETE /mailboxes/:mailboxId",
    attempt: "POST /mailboxes/try",
  },
  mine: {
    create: "POST /me/mailboxes",
    edit: "PATCH /me/mailboxes/:mailboxId",
    remove: "DELETE /me/mailboxes/:mailboxId",
    attempt: "POST /me/mailboxes/try",
  },
} as const;

/** Those of members are removed by administrators, and no more. */
export const removals = {
  company: mailboxRoutes.company.remove,
  mine: mailboxRoutes.mine.remove,
  members: "DELETE /mailboxes/of-members/:mailboxId",
} as const;
