import { nameKey } from "./names.ts";

const won = new Set(["won", "closedwon", "win", "ganada", "ganado", "ganadas", "cerradaganada", "cerradoganado"]);
const lost = new Set([
  "lost",
  "closedlost",
  "lose",
  "perdida",
  "perdido",
  "perdidas",
  "cerradaperdida",
  "cerradoperdido",
]);

/** Whether the text in a stage's column says how a deal ended; null: it names a stage. */
export function outcomeIn(text: string): "won" | "lost" | null {
  const key = nameKey(text);
  if (won.has(key)) return "won";
  return lost.has(key) ? "lost" : null;
}
