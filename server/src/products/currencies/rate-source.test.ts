import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoMay } from "../../../test/trying.ts";
import { editRateSource, getRateSource } from "./rate-source.ts";

const address = "https://www.ecb.europa.eu/stats/eurofxref/eurofxref-daily.xml";

test("rates are asked for nowhere until somebody says where, and nowhere again", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    expect(await getRateSource(ctx)).toMatchObject({ address: null, problem: null });
    const { version } = await editRateSource(ctx, { address });
    expect(await getRateSource(ctx)).toMatchObject({ address, askedAt: null });
    expect(await tried(ctx, () => editRateSource(ctx, { address: null, version: version - 1 }))).toBe("record.changed");
    expect(await editRateSource(ctx, { address: null, version })).toMatchObject({ address: null });
    expect((await diaryOf(t, ctx.workspace.id)).filter(({ event }) => event === "rate_source.edited")).toMatchObject([
      { after: { address } },
      { before: { address } },
    ]);
    const other = await t.elsewhere();
    expect(await getRateSource(other)).toMatchObject({ address: null });
  }));

test.each(["ecb.europa.eu", "http://rates.example/x", "file:///etc/passwd", "https://ana:pw@rates.example"])(
  "is not asked at %s",
  (wrong) =>
    inWorkspace(async (t) => {
      const ctx = await t.as({ role: "manager" });
      await expect(editRateSource(ctx, { address: wrong })).rejects.toMatchObject({
        code: "rates_address.invalid",
        details: { path: "address" },
      });
    }),
);

test.each(["http://127.0.0.1:3000/", "https://localhost/rates", "https://192.168.1.5/rates", "https://[fd00::1]/"])(
  "is not asked inside the company's network, at %s, unless whoever runs Trato lets it",
  (address) =>
    inWorkspace(async (t) => {
      const ctx = await t.as({ role: "manager" });
      await expect(editRateSource(ctx, { address })).rejects.toMatchObject({
        code: "rates_address.inside",
        details: { path: "address" },
      });
      const near = { ...ctx, site: { ...ctx.site, areOwnRatesGood: true } };
      expect(await editRateSource(near, { address })).toMatchObject({ address });
    }),
);

test("those who lead say where", () =>
  inWorkspace(async (t) => {
    expect(await whoMay(t, (ctx) => editRateSource(ctx, { address }))).toEqual(["manager", "administrator"]);
  }));
