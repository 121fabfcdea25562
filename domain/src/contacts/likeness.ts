/** By what two records may be the same, in the order in which it is told. */
export const sameSigns = [
  "vat",
  "email",
  "phone",
  "name",
  "similarName",
  "customer",
  "company",
  "similarCompany",
  "domain",
  "address",
  "title",
] as const;
export type SameSign = (typeof sameSigns)[number];

/** How sure it is that two are the same, the surest first. */
export const surenesses = ["almostCertain", "likely", "possible"] as const;
export type Sureness = (typeof surenesses)[number];

export type Agreement = "same" | "similar" | "other";

/** What of two records agrees, as the database compares it; null where one of them does not say. */
export type Evidence = {
  vat: boolean | null;
  email: boolean | null;
  phone: boolean | null;
  customer: boolean | null;
  /** The domain of a company's own. */
  domain: boolean | null;
  address: boolean | null;
  title: boolean | null;
  name: Agreement | null;
  /** The company that a person is of, or that a deal is with. */
  company: Agreement | null;
  /** Both companies, or both people. */
  kind: boolean | null;
};

export type Likeness = { sureness: Sureness; same: SameSign[] };

/** What the two are: companies, people, or leads and opportunities, of which one customer may have several. */
export type Compared = "company" | "person" | "deal";

type Weights = Record<SameSign | "otherVat" | "otherName" | "otherCompany" | "otherKind", number>;

const contact = { vat: 8, email: 6, phone: 5, name: 4, similarName: 3, customer: 0, address: 3, title: 0 };

/** What speaks for it, and what against it. */
const weights: Record<Compared, Weights> = {
  company: {
    ...contact,
    company: 0,
    similarCompany: 0,
    domain: 4,
    otherVat: -4,
    otherName: -1,
    otherCompany: 0,
    otherKind: -3,
  },
  person: {
    ...contact,
    customer: 1, // as much as the company, in whose place it stands
    company: 1,
    similarCompany: 0,
    domain: 4,
    otherVat: -4,
    otherName: -3,
    otherCompany: -1,
    otherKind: -3,
  },
  deal: {
    vat: 8,
    email: 6,
    phone: 5,
    name: 4,
    similarName: 2,
    customer: 4,
    company: 3,
    similarCompany: 2,
    domain: 4,
    address: 3,
    title: 2,
    otherVat: -4,
    otherName: 0,
    otherCompany: -1,
    otherKind: 0,
  },
};

const least: Record<Sureness, number> = { almostCertain: 8, likely: 5, possible: 3 };

/** What is told whatever speaks against it: somebody looks for exactly that. */
const telling: readonly SameSign[] = ["vat", "email", "phone", "name", "customer"];

/**
 * How sure it is that two records are the same, and why; null where nothing says so. What agrees adds up, what differs takes away. An
 * e-mail that is the same says all that its domain says, and a customer that is the same all that its company says. Who is
 * called otherwise is never almost certainly the same.
 */
export function likenessOf(evidence: Evidence, compared: Compared): Likeness | null {
  const weighed = weights[compared];
  const same = sameSigns.filter((sign) => agreeing[sign](evidence) && weighed[sign] > 0);
  const sum = same.reduce((all, sign) => all + weighed[sign], 0) + against(evidence, weighed);
  const reached = evidence.name === "other" ? surenesses.slice(1) : surenesses;
  const sureness = reached.find((level) => sum >= least[level]);
  if (sureness) return { sureness, same };
  return same.some((sign) => telling.includes(sign)) ? { sureness: "possible", same } : null;
}

const against = ({ vat, name, company, kind }: Evidence, weighed: Weights): number =>
  (vat === false ? weighed.otherVat : 0) +
  (name === "other" ? weighed.otherName : 0) +
  (company === "other" ? weighed.otherCompany : 0) +
  (kind === false ? weighed.otherKind : 0);

const agreeing: Record<SameSign, (evidence: Evidence) => boolean> = {
  vat: ({ vat }) => vat === true,
  email: ({ email }) => email === true,
  phone: ({ phone }) => phone === true,
  name: ({ name }) => name === "same",
  similarName: ({ name }) => name === "similar",
  customer: ({ customer }) => customer === true,
  company: ({ company, customer }) => company === "same" && customer !== true,
  similarCompany: ({ company, customer }) => company === "similar" && customer !== true,
  domain: ({ domain, email }) => domain === true && email !== true,
  address: ({ address }) => address === true,
  title: ({ title }) => title === true,
};

type Alike = Likeness & { id: string };

/** The surest first; of equals the one with more to say, then the older. */
export function bySureness(a: Alike, b: Alike): number {
  return (
    surenesses.indexOf(a.sureness) - surenesses.indexOf(b.sureness) ||
    b.same.length - a.same.length ||
    (a.id < b.id ? -1 : 1)
  );
}
