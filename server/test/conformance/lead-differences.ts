import type { Case, DeclaredDifference, Difference } from "../../../domain/test/conformance/area.ts";
import { actionsOf, type CaseAction, type CaseInput, type CaseLead, input } from "./lead-cases.ts";
import { mailAddress } from "./lead-company.ts";

const record = "docs/decisions/0092-where-leads-go-another-way.md";
const merging = "docs/decisions/0084-merged-and-separated-again.md";

type Rule = Omit<DeclaredDifference, "appliesTo" | "covers"> & {
  /** Judged by the case's input alone. */
  when: (asked: CaseInput, actions: CaseAction[]) => boolean;
  covers?: (difference: Difference, asked: CaseInput) => boolean;
};

const any = (asked: CaseInput, is: (lead: CaseLead) => boolean): boolean => Object.values(asked.leads).some(is);
const among =
  (...names: string[]) =>
  ({ path }: Difference): boolean =>
    names.includes(path.split(".").at(-1) ?? "");
const leadOf = (asked: CaseInput, { path }: Difference) => asked.leads[path.split(".")[1] ?? ""];
const parsed = (text: string): unknown => (text === "nothing" ? undefined : (JSON.parse(text) as unknown));
const addressIn = (text: string | null | undefined): string => mailAddress(text ?? "").address.toLowerCase();

const contactFields = [
  "contact_name",
  "partner_name",
  "phone",
  "function",
  "website",
  "street",
  "city",
  "zip",
  "country",
];
const address = ["street", "city", "zip", "country"] as const;

/** Where our leads go another way than those of the cases, on purpose, each judged by the case's input. */
const rules: Rule[] = [
  {
    rule: "R-341 to R-343, what was typed of a lead is overwritten by its customer's",
    reason: "what was typed before is kept",
    record,
    when: ({ partners }) => Object.keys(partners).length > 0,
    covers: (difference, asked) => {
      const name = difference.path.split(".").at(-1) ?? "";
      const typed = leadOf(asked, difference)?.[name as keyof CaseLead] ?? null; // one of its fields, as the next line says
      return (
        difference.path.startsWith("after.") && contactFields.includes(name) && parsed(difference.actual) === typed
      );
    },
  },
  {
    rule: "R-344, what is typed of a lead changes its customer",
    reason: "a contact is changed where it stands: others rely on it",
    record,
    when: (asked) => any(asked, ({ partner }) => Boolean(partner)),
    covers: ({ path, actual }, { partners }) => {
      const [kind, key = "", name = ""] = path.split(".");
      if (kind !== "partners" || (name !== "email" && name !== "phone")) return false;
      return parsed(actual) === (partners[key]?.[name] ?? null);
    },
  },
  {
    rule: "R-366, a company gets the job title of its person",
    reason: "a company has no job",
    record,
    when: (asked) => any(asked, (lead) => Boolean(lead.partner_name && lead.function)),
    covers: ({ path, actual }) => /^partners\.new:.*\.function$/.test(path) && actual === "null",
  },
  {
    rule: "R-366 with R-341, a lead that names nobody learns its own title as a name",
    reason: "a title is nobody's name",
    record,
    when: (asked) => any(asked, (lead) => !lead.contact_name && !lead.partner_name),
    covers: (difference, asked) =>
      among("contact_name")(difference) && parsed(difference.expected) === leadOf(asked, difference)?.name,
  },
  {
    rule: "R-364, a lead of which only the company is known gets no customer",
    reason: "a company is a customer too",
    record,
    when: (asked, actions) =>
      actions.some((action) => {
        const lead = action.type === "convert_wizard" && asked.leads[action.lead];
        return lead && !lead.contact_name && Boolean(lead.partner_name);
      }),
    covers: ({ path }, asked) =>
      path.endsWith("proposed.action") ||
      actionsOf(asked).some((action) => action.type === "convert_wizard" && !action.options.action),
  },
  {
    rule: "R-363, an e-mail with a name before it matches nobody",
    reason: "the address alone is compared",
    record,
    when: ({ partners, leads }) =>
      Object.values(leads).some(
        ({ email_from: text }) =>
          text?.includes("<") &&
          Object.values(partners).some(({ email }) => email && addressIn(email) === addressIn(text)),
      ),
  },
  {
    rule: "R-363, a contact matches whose name contains the lead's",
    reason: "short names are in many: somebody of another name is not offered first",
    record,
    when: ({ partners, leads }) =>
      Object.values(leads).some((lead) =>
        Object.values(partners).some(({ name }) =>
          [lead.partner_name, lead.contact_name, lead.name].some((part) => part && containsOnly(name, part)),
        ),
      ),
  },
  {
    rule: "R-361, similar by e-mail domain, telephone and customer alone",
    reason: "recognised by names and addresses as well, each with how sure that is",
    record: "docs/decisions/0083-what-may-be-the-same.md",
    when: ({ leads }) => Object.keys(leads).length > 1,
    covers: (difference, asked) => {
      const [, key = ""] = difference.path.split(".");
      if (!difference.path.endsWith("duplicates.more")) return false;
      const found = parsed(difference.actual) as string[]; // keys of leads
      return found.every((other) => isAlike(asked.leads[key], asked.leads[other]));
    },
  },
  {
    rule: "R-369, the same note is kept as often as it was said",
    reason: "what two say in the same words is said once",
    record: merging,
    hasCompatibleMode: true,
    when: (asked) => Object.keys(asked.leads).length > 1,
    covers: (difference) => {
      if (!among("description", "comment")(difference)) return false;
      const said = String(parsed(difference.expected)).split("\n\n");
      return [...new Set(said)].join("\n\n") === parsed(difference.actual);
    },
  },
  {
    rule: "R-370, a file that moves is called after where it was",
    reason: "a file keeps its name; the history tells where it came from",
    record: merging,
    when: (asked) => any(asked, ({ attachments }) => attachments.length > 0),
    covers: (difference) =>
      among("attachments")(difference) &&
      difference.expected.replaceAll(/ \(from [^"]*\)"/g, '"') === difference.actual,
  },
  {
    rule: "R-367, more than five",
    reason: "as many as one likes are merged: the preview shows each, and it can be undone",
    record: merging,
    when: (_, actions) => actions.some((action) => action.type === "merge" && action.leads.length > 5),
  },
  {
    rule: "R-372, nothing is converted where some of many were merged first",
    reason: "the rest goes on",
    record,
    when: ({ leads }, actions) =>
      actions.some((action) => {
        if (action.type !== "mass_convert" || !action.options.deduplicate) return false;
        const emails = action.leads.map((key) => addressIn(leads[key]?.email_from));
        return new Set(emails).size < emails.length;
      }),
  },
  {
    rule: "Q-335, a restored lead keeps its day of closing",
    reason: "what is open was not closed",
    record: "docs/decisions/0021-quirks-are-arguments-of-terms-scoring-and-assignment.md",
    when: (_, actions) => actions.some(({ type }) => type === "restore" || type === "lost"),
    covers: ({ path, actual }) => path.endsWith("has_date_closed") && actual === "false",
  },
  {
    rule: "R-331, what begins in a won stage has no day of closing",
    reason: "what is won was closed",
    record,
    when: (asked) => any(asked, ({ stage }) => stage === "Won"),
    covers: ({ path, actual }) => path.endsWith("has_date_closed") && actual === "true",
  },
  {
    rule: "R-374, a confirmed order leaves its opportunity where it stands",
    reason: "who orders was won",
    record,
    when: (_, actions) => actions.some(({ type }) => type === "quotation"),
    covers: ({ path, actual }) =>
      (path.endsWith(".stage") && actual === '"Won"') ||
      (path.endsWith(".probability") && actual === "100") ||
      (path.endsWith(".has_date_closed") && actual === "true"),
  },
  {
    rule: "a company takes over the address of its first person",
    reason: "somebody's address is not his company's",
    record,
    when: ({ partners }) =>
      Object.values(partners).some((person) => person.parent && address.some((field) => person[field])),
    covers: (difference, { partners }) => {
      const [kind, key = ""] = difference.path.split(".");
      return (
        kind === "partners" &&
        partners[key]?.is_company === true &&
        among(...address)(difference) &&
        difference.actual === "null"
      );
    },
  },
];

export const leadDifferences: DeclaredDifference[] = rules.map(({ when, covers, ...rule }) => ({
  ...rule,
  appliesTo: (one) => when(read(one), actionsOf(read(one))),
  ...(covers && { covers: (difference: Difference, one: Case) => covers(difference, read(one)) }),
}));

const read = (one: Case): CaseInput => input.parse(one.input);

const containsOnly = (name: string, part: string): boolean =>
  name.toLowerCase() !== part.toLowerCase() && name.toLowerCase().includes(part.toLowerCase());

/** By a sign that the other rule does not know. */
function isAlike(one: CaseLead | undefined, other: CaseLead | undefined): boolean {
  if (!one || !other) return false;
  const isSame = (field: "contact_name" | "partner_name" | "street") =>
    Boolean(one[field]) && one[field] === other[field];
  return isSame("contact_name") || isSame("partner_name") || isSame("street");
}
