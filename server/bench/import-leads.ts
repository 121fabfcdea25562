import { Pool } from "undici";
import { type Call, send } from "./load.ts";

/** So many leads are imported. */
export const leadRows = 20_000;

/** Leads per second through an import, from the request to the last row written. */
export async function importLeads(base: string, cookie: string): Promise<number> {
  const pool = new Pool(base, { connections: 1 });
  const ask = async (call: Omit<Call, "cookie">) => JSON.parse(await send(pool, { ...call, cookie })) as Progress; // by the route's schema
  const lines = Array.from(
    { length: leadRows },
    (_, n) => `Interés ${n},Empresa ${n},persona${n}@import.example,Feria`,
  );
  const content = `title,company,email,source\n${lines.join("\n")}\n`;
  const began = performance.now();
  const { id } = await ask({
    method: "POST",
    path: "/api/imports",
    body: { kind: "leads", fileName: "leads.csv", content, options: { batch: { source: "Bench", basis: "consent" } } },
  });
  for (;;) {
    const { state, made } = await ask({ method: "GET", path: `/api/imports/${id}` });
    if (state === "done") {
      await pool.destroy();
      return made / ((performance.now() - began) / 1000);
    }
    if (state === "failed" || state === "stopped") throw new Error(`the import ${state}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

type Progress = { id: string; state: string; made: number };
