import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { tellShop } from "../../test/outgoing.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { readSecrets } from "./store.ts";

test("a webhook is its creator's, with a secret that is shown once and stands nowhere in the clear", () =>
  inWorkspace(async (t) => {
    const berta = await t.as({ role: "sales", name: "Berta" });
    const made = await tellShop(berta);
    expect(made).toMatchObject({
      name: "Shop",
      kinds: ["contact", "product"],
      changes: ["created", "changed", "deleted"],
      memberName: "Berta",
      isOn: true,
      hasSecret: true,
      hasFormerSecret: false,
      waiting: 0,
    });
    expect(made.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(await t.asSystem((ctx) => readSecrets(ctx, made.id))).toEqual([made.secret]);
    const kept = await t.asSystem(({ db }) => db.selectFrom("outgoingSecrets").selectAll().execute());
    const told = await diaryOf(t, made.id);
    expect(JSON.stringify([kept, told])).not.toContain(made.secret);
    expect(told).toMatchObject([{ event: "outgoing.created", by: "Berta" }]);
  }));

test("is refused at an address inside the network or not encrypted, with a name taken, and for what one does not see", () =>
  inWorkspace(async (t) => {
    const berta = await t.as({ role: "sales" });
    await tellShop(berta);
    const refused = (more: object) => tried(berta, (ctx) => tellShop(ctx, { name: "Other", ...more }));
    expect(await refused({ name: "Shop" })).toBe("outgoing.name_taken");
    for (const address of [
      "https://127.0.0.1/",
      "http://localhost:8080/",
      "https://[::ffff:10.0.0.1]/",
      "https://0.0.0.0/",
    ])
      expect(await refused({ address })).toBe("outgoing.inside");
    expect(await refused({ address: "http://shop.example/" })).toBe("outgoing.address");
    expect(await refused({ address: "https://eva:x@shop.example/" })).toBe("outgoing.password_in_address");
    expect(await refused({ kinds: ["contact", "purchase"] })).toBe("outgoing.kind");
    expect(await refused({})).toBe("done");
    const byKey = (limits: object): Context => ({
      ...berta,
      actor: {
        ...berta.actor,
        apiKey: { id: berta.newId<"api_keys">(), name: "Key", scopes: null, expiresAt: null, ...limits },
      },
    });
    const asKey = (limits: object) => tried(byKey(limits), (ctx) => tellShop(ctx, { name: "By key" }));
    expect(await asKey({})).toBe("done");
    expect(await asKey({ scopes: ["keys:write"] })).toBe("outgoing.limited_key");
    expect(await asKey({ expiresAt: berta.now })).toBe("outgoing.limited_key");
    expect(await tried(await t.as({ role: "back_office" }), (ctx) => tellShop(ctx, { kinds: ["purchase"] }))).toBe(
      "done",
    );
    expect(await tried(t.system, (ctx) => tellShop(ctx))).toBe("permission.missing"); // Trato itself is nobody's name
  }));

const add = (ctx: Context) => tellShop(ctx);

test("by everybody for himself, each in his own company", () =>
  inWorkspace(async (t) => {
    await tellShop(await t.as({ role: "administrator" }));
    expect(await whoMay(t, add)).toEqual(["sales", "back_office", "manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, add)).toBe("done");
  }));
