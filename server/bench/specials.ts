import type pg from "pg";
import {
  type AnswerWhilePrinting,
  answerWhilePrintingName,
  measureAnswerWhilePrinting,
} from "./answer-while-printing.ts";
import { type Asked, isAsked } from "./asked.ts";
import type { Bare } from "./bare.ts";
import { type InBrowser, measureInBrowser } from "./browser.ts";
import { type ExportedList, exportedListName, measureExportedList } from "./exported-list.ts";
import { managerEmail } from "./generate.ts";
import { type HotProduct, hotProductName, measureHotProduct } from "./hot-product.ts";
import { importLeads, leadRows } from "./import-leads.ts";
import { type LongDocument, longDocumentName, measureLongDocuments } from "./long-document.ts";
import { type LongList, longListName, measureLongList } from "./long-list.ts";
import type { Cookies, Load } from "./load.ts";
import { measureOffers, type Offers, offersName } from "./offers.ts";
import { measureReceiving, type Received, receivingName } from "./receive-leads.ts";
import type { Measured } from "./trato.ts";
import { measureTwoProcesses, type TwoProcesses, twoProcessesName } from "./two-processes.ts";

type Figures = {
  /** Leads per second: through an import, and by its bare SQL. */
  imported: { perSecond: number; bare: number };
  hotProduct: HotProduct;
  browser: InBrowser;
  longDocuments: LongDocument[];
  exportedList: ExportedList;
  longList: LongList;
  answerWhilePrinting: AnswerWhilePrinting;
  twoProcesses: TwoProcesses;
  received: Received;
  offers: Offers;
};

/** What is measured in its own way; null where it was not asked for. */
export type Specials = { [Name in keyof Figures]: Figures[Name] | null };

export type Surroundings = { trato: Measured; owner: pg.Pool; bare: Bare; cookies: Cookies; asked: Asked };

/** Each is told as soon as it is known: at a large size the next one takes minutes. */
export async function measureSpecials(around: Surroundings, tell: (line: string) => void): Promise<Specials> {
  const { trato, owner, bare, cookies, asked } = around;
  const { base } = trato;
  const { manager } = cookies;
  const run = async <Name extends keyof Figures>(
    name: Name,
    words: string | null,
    work: () => Promise<Figures[Name]>,
  ) => {
    if (!isAsked(asked, words)) return null;
    const figures = await work();
    sayings[name](figures).forEach(tell);
    return figures;
  };
  return {
    imported: await run("imported", null, async () => ({
      perSecond: await importLeads(base, manager),
      bare: await bare.importLeads(managerEmail, leadRows),
    })),
    hotProduct: await run("hotProduct", hotProductName, () => measureHotProduct(base, manager, owner)),
    browser: await run("browser", null, () => measureInBrowser(base, "bench", manager)),
    longDocuments: await run("longDocuments", longDocumentName, () => measureLongDocuments(base, "bench", manager)),
    exportedList: await run("exportedList", exportedListName, () => measureExportedList(base, manager, asked.size)),
    longList: await run("longList", longListName, () => measureLongList(base, manager, asked.leads)),
    answerWhilePrinting: await run("answerWhilePrinting", answerWhilePrintingName, () =>
      measureAnswerWhilePrinting(base, manager, owner, asked.seconds),
    ),
    twoProcesses: await run("twoProcesses", twoProcessesName, () =>
      measureTwoProcesses({ ...trato, cookies: cookies.sales }, asked),
    ),
    received: await run("received", receivingName, () => measureReceiving(base, manager, owner, asked.seconds)),
    offers: await run("offers", offersName, () => measureOffers(base, manager, owner)),
  };
}

const whole = (figure: number): string => figure.toFixed(0);

const sayings: { [Name in keyof Figures]: (figures: Figures[Name]) => string[] } = {
  imported: ({ perSecond, bare }) => [
    `import of leads: ${whole(perSecond)} rows/s (reference 590), bare SQL ${whole(bare)} rows/s`,
  ],
  hotProduct: ({ first, behind }) => [
    `one hot product, 64 clients: ${whole(first)} orders/s (100), behind 10,000 open deliveries ${whole(behind)} orders/s`,
  ],
  browser: ({ boardCold, kilobytes, openCard, back, drop }) => [
    `in the browser: board cold ${whole(boardCold)} ms and ${whole(kilobytes)} kB (reference 2700 ms, 2000 kB)`,
    `  open a card ${whole(openCard)} ms (360), back ${whole(back)} ms (1300), drop a card ${whole(drop)} ms (210)`,
  ],
  longDocuments: (documents) =>
    documents.map(
      ({ lines, opened, key, worstKey }) =>
        `a draft of ${lines} lines: opened ${whole(opened)} ms, key to painted total ${whole(key)} ms, at worst ${whole(worstKey)} ms (1500, ${lines > 100 ? 100 : 50})`,
    ),
  exportedList: ({ rows, columns, csv, xlsx }) => [
    `a list of ${rows} opportunities as a file of ${columns} columns: CSV ${whole(csv.seconds)} s and ${whole(csv.megabytes)} MB, XLSX ${whole(xlsx.seconds)} s and ${whole(xlsx.megabytes)} MB (1000000 in 60 and 150 s, 300 MB each)`,
  ],
  longList: ({ rows, csv, xlsx }) => [
    `a list of ${rows} leads among ${rows}, a tenth known: CSV ${whole(csv)} s, XLSX ${whole(xlsx)} s (1000000 in 300 s)`,
  ],
  answerWhilePrinting: ({ alone, meanwhile, printed }) => [
    `GET /me alone p50 ${alone.p50.toFixed(1)} p99 ${alone.p99.toFixed(1)} ms, while ${printed} PDFs of 1200 lines are made p50 ${meanwhile.p50.toFixed(1)} p99 ${meanwhile.p99.toFixed(1)} ms (20)`,
  ],
  twoProcesses: ({ clients, reading, writing }) => {
    const told = ({ one, two }: typeof reading) => `${whole(one)}/s at one, ${whole(two)}/s at two`;
    return [`two processes, ${clients} clients: own board ${told(reading)}; create a lead ${told(writing)}`];
  },
  received: ({ meanwhile, after }) => {
    const told = ({ answers, events }: typeof after) =>
      `${whole(answers.perSecond)}/s (200), p95 ${whole(answers.p95)} ms (100), its live event p95 ${whole(events.p95)} ms later`;
    return [
      `receive a lead with rules and a score, 4 clients: ${told(after)}`,
      `  while all open records are scored anew: ${told(meanwhile)}`,
    ];
  },
  offers: ({ sent, printed, opened, accepted, signed }) => [
    `offers, 4 clients: ${within("sent", sent, 100)}, ${within("its PDF", printed, 300)}, ${within("the customer's page", opened, 100)}`,
    `  ${within("accepted with a signature", accepted, 100)}, ${within("signed PDF after it", signed, 5_000)}`,
  ],
};

const within = (name: string, { p50, p95 }: Load, aim: number): string =>
  `${name} p50 ${whole(p50)} p95 ${whole(p95)} ms (${aim})`;
