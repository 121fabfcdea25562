/** What a member may be in a workspace. */
export const roles = ["sales", "back_office", "manager", "administrator"] as const;
export type Role = (typeof roles)[number];

/** Which records a salesperson reaches: own and unassigned ones, the team's too, or all. Other roles reach all that their role sees. */
export const reaches = ["own", "team", "all"] as const;
export type Reach = (typeof reaches)[number];

const everybody = roles;
const sellers = ["sales", "manager", "administrator"] as const;
const suppliers = ["back_office", "manager", "administrator"] as const;
const leaders = ["manager", "administrator"] as const;
const administrators = ["administrator"] as const;

/**
 * The matrix of verb and role: what each role may do. Which rows it may do it to is decided by the policies of the database.
 * Source: decisions on workspaces and people, domain rules 2.8.
 */
export const matrix = {
  "workspace.read": everybody,
  "workspace.edit": administrators,
  "member.read": everybody,
  "member.manage": administrators,
  "team.manage": leaders,
  "apiKey.manage": everybody,
  "agent.work": everybody,
  "agent.undo": everybody,
  "agent.approve": everybody,
  "agent.configure": administrators,
  "job.read": administrators,
  "provider.manage": administrators,
  "backup.manage": administrators,
  "diary.read": administrators,
  "status.read": administrators,
  "contact.read": everybody,
  "contact.edit": everybody,
  "credit.set": suppliers,
  "credit.exceed": leaders,
  "opportunity.read": sellers,
  "opportunity.edit": sellers,
  "opportunity.assign": sellers,
  "record.delete": leaders,
  "personalData.manage": leaders,
  "lead.receive": sellers,
  "pool.manage": leaders,
  "arrival.read": leaders,
  "arrival.settle": leaders,
  "tradeShow.edit": leaders,
  "mailbox.manage": administrators,
  "mailbox.connect": everybody,
  "webhook.manage": administrators,
  "outgoingWebhook.manage": everybody,
  "webForm.read": sellers,
  "webForm.edit": leaders,
  "pipeline.configure": leaders,
  "sequence.edit": leaders,
  "activity.read": everybody,
  "activity.edit": everybody,
  "notice.read": everybody,
  "file.read": everybody,
  "file.edit": everybody,
  "message.read": everybody,
  "message.send": everybody,
  "mail.manage": administrators,
  "mailTemplate.edit": leaders,
  "product.read": everybody,
  "product.edit": suppliers,
  "product.seeCosts": suppliers,
  "variant.choose": everybody,
  "tax.read": everybody,
  "tax.edit": leaders,
  "priceList.read": everybody,
  "priceList.edit": leaders,
  "exchangeRate.read": everybody,
  "exchangeRate.edit": leaders,
  "stock.read": everybody,
  "stock.adjust": suppliers,
  "delivery.validate": suppliers,
  "purchase.read": suppliers,
  "purchase.edit": suppliers,
  "sale.read": everybody,
  "sale.edit": sellers,
  "sale.send": sellers,
  "sale.confirm": sellers,
  "sale.cancel": sellers,
  "sale.approve": everybody,
  "approval.withdraw": leaders,
  "approval.configure": administrators,
  "service.deliver": everybody,
  "payment.record": suppliers,
  "payment.refund": leaders,
  "payment.configure": administrators,
  "terms.edit": leaders,
  "quotationTemplate.edit": leaders,
  "salesTarget.set": leaders,
  "import.run": everybody,
  "report.read": everybody,
} as const satisfies Record<string, readonly Role[]>;

export type Verb = keyof typeof matrix;

export function mayDo(role: Role, verb: Verb): boolean {
  return (matrix[verb] as readonly Role[]).includes(role); // each row is a list of roles
}

/** Every verb of the matrix. */
export const verbs = Object.keys(matrix) as Verb[]; // the keys of the matrix
