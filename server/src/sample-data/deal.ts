import type { Language } from "@trato/domain/words.ts";
import type { ProductKey } from "./goods.ts";
import type { MemberKey } from "./people.ts";

export type Lines = readonly (readonly [product: ProductKey, quantity: number, discount?: number])[];

/** How far a deal has come. Stages count from the first column; orders say what became of their goods. */
export type Outcome =
  | { kind: "stage"; stage: 0 | 1 | 2 | 3; quotation?: "draft" | "sent" | "expired" }
  | { kind: "lost"; reason: number }
  | { kind: "order"; goods: "delivered" | "partly" | "waiting" | "returned" | "cancelled" };

export type SampleDeal = {
  title: Record<Language, string>;
  company: number;
  salesperson: MemberKey;
  source: Record<Language, string>;
  tags: readonly Record<Language, string>[];
  isBig: boolean;
  /** Days ago. */
  began: number;
  /** What the salesperson expected of it. */
  worth: string;
  lines: Lines;
  outcome: Outcome;
  /** What is to be done next, in days from today; open deals without it have nothing planned. */
  next?: { kind: "call" | "meeting" | "email" | "to_do"; inDays: number; summary: Record<Language, string> };
};

export const web = { en: "Website", es: "Página web" };
export const fair = { en: "Trade fair", es: "Feria" };
export const friend = { en: "Recommendation", es: "Recomendación" };
export const mail = { en: "E-mail", es: "Correo" };

export type Row = [
  title: [string, string],
  company: number,
  who: MemberKey,
  source: Record<Language, string>,
  began: number,
  worth: string,
  lines: Lines,
  outcome: Outcome,
  next?: SampleDeal["next"],
  tags?: readonly Tag[],
];

type Tag = keyof typeof tagNames;

const tagNames = {
  hotel: { en: "Hotel", es: "Hotel" },
  refit: { en: "Refit", es: "Reforma" },
  big: { en: "Large", es: "Grande" },
  public: { en: "Public sector", es: "Sector público" },
} as const;

/** A deal from its row. */
export function dealOf([
  title,
  company,
  salesperson,
  source,
  began,
  worth,
  lines,
  outcome,
  next,
  tags = [],
]: Row): SampleDeal {
  return {
    title: { en: title[0], es: title[1] },
    company,
    salesperson,
    source,
    tags: tags.map((tag) => tagNames[tag]),
    isBig: tags.includes("big"),
    began,
    worth,
    lines,
    outcome,
    ...(next && { next }),
  };
}
