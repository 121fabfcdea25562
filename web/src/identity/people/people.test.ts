import { describe, expect, test } from "vitest";
import { aMember, anInvitation } from "../../../test/identity.ts";
import { anId } from "../../../test/ids.ts";
import { membersAsPeople, pendingOf, personOf } from "./people.ts";

const waiting = anInvitation({ id: anId(31), name: "José Núñez", email: "jose@robles.example" });
const expired = anInvitation({ id: anId(32), name: "Ana", email: "ana@agentes.example", state: "expired" });
const accepted = anInvitation({ id: anId(33), name: "Eva", state: "accepted" });
const revoked = anInvitation({ id: anId(34), name: "Leo", state: "revoked" });

const namesOf = (search?: string) =>
  pendingOf([waiting, expired, accepted, revoked], search).map((each) => personOf(each).name);

describe("among the people stand those whose invitation still leads somewhere", () => {
  test("not those who came, or whose invitation was taken back", () => {
    expect(namesOf()).toEqual(["José Núñez", "Ana"]);
  });

  test.each([
    ["nunez", ["José Núñez"]],
    ["JOSE", ["José Núñez"]],
    ["agentes", ["Ana"]],
    [" ana ", ["Ana"]],
    ["Eva", []],
  ])("found by %j", (search, names) => {
    expect(namesOf(search)).toEqual(names);
  });
});

test("a member and an invited one are each told by their own id", () => {
  const people = [...membersAsPeople([aMember({ id: anId(1) })]), ...pendingOf([waiting])];
  expect(people.map(({ kind, id }) => [kind, id])).toEqual([
    ["member", anId(1)],
    ["invited", anId(31)],
  ]);
});
