import { buffer } from "node:stream/consumers";
import { writeXlsxStream } from "hucre/xlsx";

/** A list as it is bought, imported from a file that is sent as a file: a tenth of it is known by its e-mail. */
export type LongList = { rows: number; csv: number; xlsx: number };

export const longListName = "long list of leads";

/** Seconds from the start of an import to its last row, as CSV and then, with other rows, as XLSX. */
export async function measureLongList(base: string, cookie: string, rows: number): Promise<LongList> {
  const csv = [headings, ...rowsOf(rows, "c")].map((cells) => cells.join(";")).join("\n");
  const csvSeconds = await importFile({ base, cookie }, "list.csv", Buffer.from(csv), rows);
  const sheet = writeXlsxStream(rowsOf(rows, "x"), {
    name: "Lista",
    columns: headings.map((header) => ({ header })),
  });
  return { rows, csv: csvSeconds, xlsx: await importFile({ base, cookie }, "list.xlsx", await buffer(sheet), rows) };
}

const headings = ["nombre", "persona", "empresa", "correo", "teléfono", "ciudad"];
const trades = ["Muebles", "Clínica", "Academia", "Taller", "Almacén", "Hotel", "Estudio", "Librería"];
const surnames = ["García", "Peña", "Núñez", "Ruiz", "Ibáñez", "Soler", "Domínguez", "Vidal", "Casas", "Ferrer"];
const cities = ["Málaga", "Córdoba", "Madrid", "Vigo", "Avilés", "León", "Cádiz", "Jaén"];

const rowsOf = (rows: number, list: string): string[][] => Array.from({ length: rows }, (_, n) => rowOf(n, list));

function rowOf(n: number, list: string): string[] {
  const other = (n * 7919) % 1_000_003;
  const of = (words: readonly string[], by: number) => words[Math.floor(other / by) % words.length] ?? "";
  const company = `${of(trades, 1)} ${of(surnames, 8)} ${list}${n} S.L.`;
  const email = n % 10 === 0 ? `persona${n + 1}@deal.example` : `persona${n}@${list}${other % 5_000}.example`;
  const phone = `+34 6${String((other * 13) % 100_000_000).padStart(8, "0")}`;
  return [
    `Oferta ${n} de ${list}`,
    `Ana ${of(surnames, 64)} ${of(surnames, 512)}`,
    company,
    email,
    phone,
    of(cities, 3),
  ];
}

const options = { key: "email", batch: { source: "Bases del Norte", basis: "legitimate_interest" } };

type Place = { base: string; cookie: string };

async function importFile({ base, cookie }: Place, name: string, body: Uint8Array, rows: number): Promise<number> {
  const ask = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(`${base}/api${path}`, { ...init, headers: { cookie, ...init.headers } });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Progress; // by the route's schema
  };
  const sent = await ask(`/import-files?name=${name}`, { method: "POST", body: Buffer.from(body) });
  const began = performance.now();
  const { id } = await ask("/imports", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ kind: "leads", fileName: name, fileId: sent.id, options }),
  });
  for (;;) {
    const { state, made, known } = await ask(`/imports/${id}`);
    if (state === "done" && known === rows / 10 && made + known === rows) return (performance.now() - began) / 1000;
    if (state !== "waiting" && state !== "running")
      throw new Error(`the list is ${state}: made ${made}, known ${known}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

type Progress = { id: string; state: string; made: number; known: number };
