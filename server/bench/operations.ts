import { randomUUID } from "node:crypto";
import type { Pool } from "pg";
import { priceListName, salesEmail } from "./generate.ts";
import type { RouteKey } from "../src/platform/routes.ts";

/** Who asks: salespeople who reach their own records, or a manager who reaches all. */
export type Who = "salesperson" | "manager";

/** One thing people do, as a route with its input; each call gives another input. */
export type Operation = {
  name: string;
  who: Who;
  route: RouteKey;
  input: (client: number) => Record<string, unknown>;
  /** Requests per second of the reference with 16 clients. */
  reference?: number;
  /** Within so many milliseconds most of them are to be answered, where there is no reference. */
  within?: number;
};

/** What the operations work on. */
export type Material = {
  stages: string[];
  products: string[];
  customers: string[];
  /** The list with 5,000 rules. */
  priceListId: string;
  /** Leads that wait for somebody to take them. */
  leads: string[];
  /** Open opportunities of each salesperson, by the number of the client who is them. */
  own: Owned[][];
};

type Owned = { id: string; stageId: string };

const words = ["oficina", "reforma", "hotel", "clínica", "almacén", "norte", "playa", "museo", "teatro", "puerto"];

/** A word with its third and fourth letter swapped. */
const slipped = (word: string): string => word.replace(/^(..)(.)(.)/, "$1$3$2");

/** The operations of the comparison. Quotations that were made are confirmed by the one that follows, leads are converted once. */
export function operationsOn({ stages, products, customers, priceListId, leads, own }: Material): Operation[] {
  let turn = 0;
  const cycled = <T>(items: readonly T[]): T => items[turn++ % items.length] as T; // never empty here
  const mine = (client: number) => cycled(own[client % own.length] ?? []);
  const move = (card: Owned) => {
    card.stageId = stages[(stages.indexOf(card.stageId) + 1) % stages.length] ?? card.stageId;
    return { opportunityId: card.id, stageId: card.stageId };
  };
  const drafts: string[] = [];
  const confirmed: string[] = [];
  const priced: string[][] = []; // by whom they were made
  const word = () => cycled(words);
  const lead = () => ({
    title: `${word()} ${turn}`,
    companyName: "Nueva",
    email: `n${turn}@deal.example`,
    source: "Web",
  });
  const lines = (length = 5) => Array.from({ length }, () => ({ productId: cycled(products), quantity: "2" }));
  const quotation = () => {
    const id = randomUUID();
    drafts.push(id);
    return { id, customerId: cycled(customers), lines: lines() };
  };
  return [
    { name: "create a lead", who: "salesperson", route: "POST /leads", input: lead, reference: 36 },
    {
      name: "duplicates of a lead while it is typed",
      who: "salesperson",
      route: "GET /opportunity-duplicates",
      input: () => typed(turn++, "contactName"),
      within: 100,
    },
    {
      name: "duplicates of a contact while it is typed",
      who: "salesperson",
      route: "GET /contact-duplicates",
      input: () => typed(turn++, "name"),
      within: 100,
    },
    {
      name: "leads by score",
      who: "manager",
      route: "GET /leads",
      input: () => ({ sort: "-probability", limit: 50 }),
      within: 100,
    },
    {
      name: "leads by score, own",
      who: "salesperson",
      route: "GET /leads",
      input: () => ({ sort: "-probability", limit: 50 }),
      within: 100,
    },
    {
      name: "idle leads",
      who: "manager",
      route: "GET /leads",
      input: () => ({ followUp: "idle", limit: 50 }),
      within: 100,
    },
    {
      name: "idle leads, own",
      who: "salesperson",
      route: "GET /leads",
      input: () => ({ followUp: "idle", limit: 50 }),
      within: 100,
    },
    {
      name: "idle leads, the longest first",
      who: "manager",
      route: "GET /leads",
      input: () => ({ followUp: "idle", sort: "lastActivityOn", limit: 50 }),
      within: 100,
    },
    {
      name: "leads not contacted in time",
      who: "manager",
      route: "GET /leads",
      input: () => ({ followUp: "contact_missed", sort: "contactBy", limit: 50 }),
      within: 100,
    },
    { name: "board, all", who: "manager", route: "GET /pipeline", input: () => ({}), reference: 4.8 },
    { name: "board, own", who: "salesperson", route: "GET /pipeline", input: () => ({}), reference: 4.8 },
    {
      name: "lead list with search",
      who: "manager",
      route: "GET /leads",
      input: () => ({ search: word() }),
      reference: 22,
    },
    {
      name: "lead list with search, own",
      who: "salesperson",
      route: "GET /leads",
      input: () => ({ search: word() }),
      reference: 22,
    },
    {
      name: "opportunity list with search",
      who: "manager",
      route: "GET /opportunities",
      input: () => ({ search: word() }),
      reference: 17,
    },
    {
      name: "opportunity list with search, own",
      who: "salesperson",
      route: "GET /opportunities",
      input: () => ({ search: word() }),
      reference: 17,
    },
    {
      name: "opportunity list, one among all",
      who: "manager",
      route: "GET /opportunities",
      input: () => ({ search: `${word()} ${1000 + (turn % 90_000)}` }),
      reference: 17,
    },
    {
      name: "convert a lead",
      who: "salesperson",
      route: "POST /leads/:leadId/convert",
      input: () => ({ leadId: leads.pop() ?? "", customer: { action: "none" } }),
      reference: 21,
    },
    { name: "quotation of 5 lines", who: "salesperson", route: "POST /quotations", input: quotation, reference: 20 },
    {
      name: "confirm it, goods reserved",
      who: "manager",
      route: "POST /sales/:saleId/confirm",
      input: () => {
        const saleId = drafts.shift() ?? cycled(confirmed); // what was made may be too few for the bare SQL, which can have one again
        confirmed.push(saleId);
        return { saleId };
      },
      reference: 13,
    },
    {
      name: "price 50 lines by 5,000 rules",
      who: "salesperson",
      route: "POST /quotations",
      input: (client) => {
        const id = randomUUID();
        (priced[client] ??= []).push(id);
        return { id, customerId: cycled(customers), priceListId, lines: lines(50) };
      },
      within: 100,
    },
    {
      name: "price 50 lines by 5,000 rules, anew",
      who: "salesperson",
      route: "GET /sales/:saleId/price-changes",
      input: (client) => ({ saleId: cycled(priced[client] ?? []) }),
      within: 100,
    },
    {
      name: "find a product, by its words",
      who: "salesperson",
      route: "GET /products/pick",
      input: () => ({ search: `${word()} ${1000 + (turn % 900)}`, limit: 20 }),
      within: 50,
    },
    {
      name: "find a product, by a word of many",
      who: "salesperson",
      route: "GET /products/pick",
      input: () => ({ search: word(), limit: 20 }),
      within: 50,
    },
    {
      name: "find a product, with a slip",
      who: "salesperson",
      route: "GET /products/pick",
      input: () => ({ search: slipped(word()), limit: 20 }),
      within: 50,
    },
    {
      name: "product list with search",
      who: "salesperson",
      route: "GET /products",
      input: () => ({ search: `${word()} ${1000 + (turn % 900)}` }),
      within: 50,
    },
    {
      name: "product page",
      who: "salesperson",
      route: "GET /products/:productId",
      input: () => ({ productId: cycled(products) }),
      reference: 35,
    },
    {
      name: "note",
      who: "salesperson",
      route: "POST /leads/:leadId/notes",
      input: (client) => ({ leadId: mine(client).id, body: "Prefiere por la mañana" }),
      reference: 92,
    },
    {
      name: "analysis by stage and salesperson",
      who: "manager",
      route: "GET /pipeline-analysis",
      input: () => ({}),
      reference: 16,
    },
    {
      name: "lead page",
      who: "salesperson",
      route: "GET /leads/:leadId",
      input: (client) => ({ leadId: mine(client).id }),
      reference: 32,
    },
    {
      name: "move a card",
      who: "salesperson",
      route: "POST /opportunities/:opportunityId/move",
      input: (client) => move(mine(client)),
      reference: 108,
    },
  ];
}

/** What somebody has typed of a lead or a contact, which another one bears as well, and a name that some bear. */
const typed = (number: number, name: "name" | "contactName") => ({
  [name]: `Persona ${number % 900}`,
  companyName: `Oficina ${number % 5000}`,
  email: `persona${1 + ((number * 7919) % 20_000)}@deal.example`,
  phone: `+34 600 ${String(1 + ((number * 31) % 5_000)).padStart(6, "0")}`,
});

/** Reads what there is to work on, for so many clients. */
export async function readMaterial(owner: Pool, clients: number): Promise<Material> {
  const ids = async (text: string) => (await owner.query<{ id: string }>(text)).rows.map(({ id }) => id);
  const own = await Promise.all(
    Array.from({ length: clients }, async (_, index) => {
      const { rows } = await owner.query<Owned>(
        `select o.id, o.stage_id as "stageId" from opportunities o join members m on m.id = o.salesperson_id
         where m.email = $1 and o.type = 'opportunity' and o.state = 'open' order by o.id desc limit 3000`,
        [salesEmail(index + 1)],
      );
      return rows;
    }),
  );
  return {
    stages: await ids("select id from stages where not is_won order by sequence"),
    products: await ids("select id from products order by id limit 500"),
    customers: await ids("select id from contacts order by id limit 500"),
    priceListId: (await ids(`select id from price_lists where name = '${priceListName}'`))[0] ?? "",
    leads: await ids("select id from opportunities where type = 'lead' and salesperson_id is null limit 100000"),
    own,
  };
}
