/** A whole list taken out as a file: seconds until its last byte, and how large it is. */
export type ExportedList = { rows: number; columns: number; csv: File; xlsx: File };

type File = { seconds: number; megabytes: number };

export const exportedListName = "list of opportunities as a file";

/** Every opportunity that a manager sees, in all columns of the list and its file. */
export async function measureExportedList(base: string, cookie: string, rows: number): Promise<ExportedList> {
  const { heading, ...csv } = await take(base, cookie, "csv");
  const { heading: _, ...xlsx } = await take(base, cookie, "xlsx");
  return { rows, columns: heading.split(/[;,]/).length, csv, xlsx };
}

async function take(base: string, cookie: string, format: "csv" | "xlsx"): Promise<File & { heading: string }> {
  const began = performance.now();
  const answer = await fetch(`${base}/api/opportunities/export?format=${format}`, { headers: { cookie } });
  if (!answer.ok || !answer.body) throw new Error(`the export answered ${answer.status}: ${await answer.text()}`);
  let [bytes, start] = [0, ""];
  for await (const piece of answer.body as AsyncIterable<Uint8Array>) {
    if (bytes === 0) start = new TextDecoder().decode(piece.subarray(0, 2_000));
    bytes += piece.length;
  }
  const heading = start.split("\n", 1)[0] ?? "";
  return { seconds: (performance.now() - began) / 1000, megabytes: bytes / 1e6, heading };
}
