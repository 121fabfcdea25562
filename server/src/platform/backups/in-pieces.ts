const most = { rows: 5_000, signs: 8_000_000 };
const fewRows = 50;

/** Takes all rows of a table, as texts, and hands them on in pieces that fit into memory however long a row is; `fetch` gives so many of the next. */
export async function* inPieces(fetch: (count: number) => Promise<string[]>): AsyncGenerator<string[]> {
  let piece: string[] = [];
  let signs = 0;
  for (let count = fewRows; ;) {
    const rows = await fetch(count);
    for (const row of rows) {
      piece.push(row);
      signs += row.length;
      if (piece.length < most.rows && signs < most.signs) continue;
      yield piece;
      [piece, signs] = [[], 0];
    }
    if (rows.length < count) break;
    count = howManyNext(rows);
  }
  if (piece.length > 0) yield piece;
}

/** More with each time, but only as many as fit if all are like the longest of those before. */
function howManyNext(rows: readonly string[]): number {
  const longest = rows.reduce((length, row) => Math.max(length, row.length), 1);
  return Math.max(1, Math.min(rows.length * 2, most.rows, Math.floor(most.signs / longest)));
}
