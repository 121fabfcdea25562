import { expect, test } from "vitest";
import { receive } from "../../../test/arriving.ts";
import { leadsThen, website } from "../../../test/calling.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { tried, triedBy, whoeverIsElsewhere } from "../../../test/trying.ts";
import { loseOpportunity } from "../../opportunities/close-opportunity.ts";
import type { Context } from "../../platform/context.ts";
import { updateOwn } from "../../platform/rows.ts";
import { setArrivalAside } from "../set-arrival-aside.ts";
import { readCallAgain } from "./read-call-again.ts";
import "../../reactions.ts";

const name = { "/quien": "contactName" } as const;

test("what waited becomes a lead, what became one is corrected, and neither twice", () =>
  inWorkspace(async (t) => {
    const { map, call } = await website(t.system, { "/quien": "ignore", "/tel": "line" });
    const { arrivalId: waited } = await call('{"quien":"Eva"}');
    const { arrivalId: wrong } = await call('{"quien":"Ana","tel":"+34600111222"}');
    await map({ ...name, "/tel": "phone" });
    for (const each of [waited, wrong, waited, wrong]) await readCallAgain(t.system, each);
    expect(await leadsThen(t.system)).toMatchObject([
      { title: "Ana", contactName: "Ana", phone: "+34600111222" },
      { title: "Eva", contactName: "Eva" },
    ]);
  }));

test("is refused of what says nothing, is not kept, was set aside, came otherwise, or is of a lead that was lost", () =>
  inWorkspace(async (t) => {
    const { map, call } = await website(t.system, { "/quien": "ignore" });
    const again = (arrivalId: Parameters<typeof readCallAgain>[1]) =>
      tried(t.system, (ctx) => readCallAgain(ctx, arrivalId));
    const { arrivalId } = await call('{"quien":"Eva"}');
    expect(await again(arrivalId)).toBe("arrival.says_nothing");
    await setArrivalAside(t.system, { arrivalId });
    expect(await again(arrivalId)).toBe("arrival.set_aside");
    expect(await again((await receive(t.system, {})).arrivalId)).toBe("arrival.no_webhook");
    await map({ "/quien": "companyName" });
    const lost = await call('{"quien":"Ana"}');
    await loseOpportunity(t.system, { opportunityId: lost.id as never, reasonId: null }); // it became one
    await map(name);
    expect(await again(lost.arrivalId)).toBe("opportunity.lost");
    await updateOwn(t.system, "arrivals").set({ sha256: null }).execute();
    expect(await again(lost.arrivalId)).toBe("arrival.not_kept");
  }));

test("by those who lead, each in his own company", () =>
  inWorkspace(async (t) => {
    const { map, call } = await website(t.system, { "/quien": "ignore" });
    const { arrivalId } = await call('{"quien":"Eva"}');
    await map(name);
    const again = (ctx: Context) => readCallAgain(ctx, arrivalId);
    expect(await triedBy(t, { role: "sales", reach: "all" }, again)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, again)).toBe("record.not_found");
    expect(await triedBy(t, { role: "manager" }, again)).toBe("done");
  }));
