import { expect, test } from "vitest";
import type { CalendarDate } from "@trato/domain/dates.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { editLeadReceiver, listLeadReceivers } from "./lead-receivers.ts";

const day = (text: string) => text as CalendarDate; // written as a day

test("it is said of somebody when and how many leads they take; of whom nothing is said takes them without limit", () =>
  inWorkspace(async (t) => {
    const ana = await t.member({ role: "sales", name: "Ana" });
    await t.member({ role: "back_office", name: "Sol" });
    const { items } = await listLeadReceivers(t.system);
    const before = items.find(({ memberId }) => memberId === ana);
    expect(before).toEqual({
      memberId: ana,
      name: "Ana",
      perDay: null,
      perMonth: null,
      givenToday: 0,
      givenThisMonth: 0,
      languages: [],
      hours: [],
      absences: [],
      version: 1,
    });
    expect(items.map(({ name }) => name)).not.toContain("Sol");
    const hours = [{ days: [1, 2, 3], from: "09:00", to: "14:00" }];
    const absences = [{ from: day("2026-12-24"), to: day("2026-12-31"), note: "Christmas" }];
    const said = { perDay: 5, hours, absences, languages: ["es" as const] };
    const after = await editLeadReceiver(t.system, { memberId: ana, version: 1, ...said });
    expect(after).toEqual({ ...before, ...said, version: 2 });
    expect((await listLeadReceivers(t.system)).items).toContainEqual(after);
    expect(await diaryOf(t, ana)).toContainEqual(
      expect.objectContaining({ event: "lead_receiver.changed", after: expect.objectContaining({ perDay: 5 }) }),
    );
  }));

test("what ends before it begins is refused, and so is whoever does not sell", () =>
  inWorkspace(async (t) => {
    const ana = await t.member({ role: "sales" });
    const sol = await t.member({ role: "back_office" });
    const edit = (given: object, memberId = ana) =>
      tried(t.system, (ctx) => editLeadReceiver(ctx, { memberId, version: undefined, ...given }));
    expect(await edit({ hours: [{ days: [1], from: "14:00", to: "09:00" }] })).toBe("lead_receiver.hours");
    const absences = [{ from: day("2026-12-24"), to: day("2026-12-23"), note: "" }];
    expect(await edit({ absences })).toBe("lead_receiver.absence");
    expect(await edit({ perDay: 1 }, sol)).toBe("record.not_found");
    expect(await edit({ perDay: 1 }, t.system.newId())).toBe("record.not_found");
  }));

test("why somebody is away is told to those who lead, and to himself", () =>
  inWorkspace(async (t) => {
    const [ana, bea] = [await t.member({ role: "sales" }), await t.member({ role: "sales" })];
    const absences = [{ from: day("2026-12-24"), to: day("2026-12-31"), note: "Hospital" }];
    await editLeadReceiver(t.system, { memberId: ana, absences, version: undefined });
    const readBy = async (memberId: typeof ana, role: "sales" | "manager") => {
      const actor = { ...t.system.actor, kind: "member" as const, role, memberId };
      const { items } = await listLeadReceivers({ ...t.system, actor });
      return items.find((one) => one.memberId === ana)?.absences;
    };
    expect(await readBy(ana, "sales")).toEqual(absences);
    expect(await readBy(bea, "manager")).toEqual(absences);
    expect(await readBy(bea, "sales")).toEqual([{ ...absences[0], note: "" }]);
  }));

test("those who lead say it, each in his own company", () =>
  inWorkspace(async (t) => {
    const memberId = await t.member({ role: "sales" });
    const edit = (ctx: Context) => editLeadReceiver(ctx, { memberId, perDay: 3, version: undefined });
    expect(await whoMay(t, edit)).toEqual(["manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, edit)).toBe("record.not_found");
  }));
