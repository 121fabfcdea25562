import { expect } from "vitest";

type Answer = Record<string, unknown> & { id: string };

/** Tells a deal from its lead to the delivered goods, through the interface of a Trato that runs, with a product that was there before. */
export async function playStory(base: string, key: string): Promise<void> {
  const ask = askerOf(base, key);
  const { items: products } = await ask<{ items: Answer[] }>("GET", "/products?limit=200");
  const product = products.find(({ kind, storable }) => kind === "goods" && storable)!;
  await ask("POST", "/stock/adjust", { productId: product.id, countedQuantity: "100" });

  const lead = await ask("POST", "/leads", {
    title: "A new office",
    contactName: "Eva Ruiz",
    companyName: "Hoteles Sol",
  });
  const opportunity = await ask("POST", `/leads/${lead.id}/convert`, { customer: { action: "create" } });
  const { id: customerId } = opportunity["customer"] as Answer; // it was made with the conversion
  const lines = [{ productId: product.id, quantity: "3" }];
  const quotation = await ask("POST", "/quotations", { customerId, opportunityId: lead.id, lines });
  const order = await ask("POST", `/sales/${quotation.id}/confirm`, {});
  expect(order["state"]).toBe("confirmed");

  const { items: deliveries } = await ask<{ items: Answer[] }>("GET", `/deliveries?saleId=${order.id}`);
  expect(deliveries.map(({ state }) => state)).toEqual(["ready"]);
  const delivered = await ask("POST", `/deliveries/${deliveries[0]!.id}/validate`, {});
  expect(delivered["state"]).toBe("done");
  expect((await ask("GET", `/sales/${order.id}`))["state"]).toBe("done");
  expect((await ask("GET", `/opportunities/${lead.id}/timeline`))["items"]).not.toEqual([]);
}

function askerOf(base: string, key: string) {
  return async <T = Answer>(method: string, path: string, body?: object): Promise<T> => {
    const headers = { authorization: `Bearer ${key}`, "content-type": "application/json" };
    const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
    const answer = await fetch(`${base}/api${path}`, init);
    const given: unknown = await answer.json();
    expect(answer.status, `${method} ${path}: ${JSON.stringify(given)}`).toBe(200);
    return given as T; // the interface says so
  };
}
