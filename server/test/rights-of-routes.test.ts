import { mayDo } from "@trato/domain/permissions.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { routeTable } from "../src/app.ts";
import { isPublic, parametersOf, type Route } from "../src/platform/routes.ts";
import { testDatabase } from "./database.ts";
import { readParents, readTables, reachOf, type Reaches, type Row, type Tables } from "./reach.ts";
import { holdsId, idPlaces, kindAt, rowsAt, withId } from "./record-ids.ts";
import { type Answered, type TakingBack, takingBack } from "./taking-back.ts";
import { createWorld, type World, type WorldPerson } from "./world.ts";

// Every route of the table, over HTTP with the key of each person. A new route is among them: what is expected of it follows from `may`.

let home: World;
let elsewhere: World;
let tables: Tables;
let theirs: Tables;
let reaches: Reaches;
let server: TakingBack;

beforeAll(async () => {
  const { owner } = await testDatabase();
  [home, elsewhere] = [await createWorld(), await createWorld()];
  tables = await readTables(owner, home.workspace.id);
  theirs = await readTables(owner, elsewhere.workspace.id);
  reaches = reachOf(tables, await readParents(owner));
  server = await takingBack();
});

const routes = Object.entries(routeTable).filter((entry): entry is [string, Route] => !isPublic(entry[1]));
const people = [
  "salesperson who reaches own records",
  "salesperson who reaches the team's",
  "salesperson who reaches all",
  "salesperson of another team",
  "back office",
  "manager",
  "administrator",
];

/** The route's example, with records that somebody reaches in the places of its ids. */
function exampleFor(route: Route, among: Tables, isReached: (table: string, row: Row) => boolean) {
  let input: unknown = route.example;
  for (const place of idPlaces(route).filter((one) => holdsId(route.example, one))) {
    const kind = kindAt(place, among);
    const row = rowsAt(place, among).find((one) => isReached(kind?.table ?? "", one));
    if (kind && row) input = withId(input, place, String(row["id"]));
  }
  return input as Record<string, unknown>; // an example is an object
}

const exampleOf = (person: WorldPerson, route: Route) =>
  exampleFor(route, tables, (table, row) => reaches(person, table, row));

/** A few of them, from the first to the last: each owner's records were made after another's. */
const some = (rows: Row[] = [], most = 4): Row[] =>
  rows.filter(
    (_, index) => Math.floor((index * most) / rows.length) !== Math.floor(((index - 1) * most) / rows.length),
  );

const told = ({ status, code }: Answered): string => `${status}${code ? ` ${code}` : ""}`;

test("nobody gets anywhere without a session or a key", async () => {
  for (const [key, route] of routes) {
    expect([key, told(await server.ask(null, key, route.example))]).toEqual([key, "401 session.missing"]);
    expect([key, told(await server.ask("trato_x", key, route.example))]).toEqual([key, "401 key.unknown"]);
  }
});

const ofCompany = (row: Row) => row["member_id"] === null;
const ofOneself = (row: Row, { id }: WorldPerson) => row["member_id"] === id;

/** Of a table that several routes name, each finds its own: the company's mailboxes, one's own, those that members connected. */
const finds: Record<string, (row: Row, person: WorldPerson) => boolean> = {
  // none of those that are there was deleted
  "POST /contacts/:contactId/undelete": () => false,
  "POST /leads/:leadId/undelete": () => false,
  "POST /opportunities/:opportunityId/undelete": () => false,
  "PATCH /mailboxes/:mailboxId": ofCompany,
  "DELETE /mailboxes/:mailboxId": ofCompany,
  "PATCH /me/mailboxes/:mailboxId": ofOneself,
  "DELETE /me/mailboxes/:mailboxId": ofOneself,
  "DELETE /mailboxes/of-members/:mailboxId": (row) => !ofCompany(row),
  "POST /opportunity-merges/:mergeId/undo": (row, person) =>
    row["kind"] === "opportunity" && reaches(person, "merges", row),
  "POST /contact-merges/:mergeId/undo": (row) => row["kind"] === "contact",
};

describe.each(people)("%s", (name) => {
  test("may do what the matrix says, and nothing else", async () => {
    const person = home.person(name);
    for (const [key, route] of routes) {
      const answer = await server.ask(person.key, key, exampleOf(person, route));
      const isRefused = told(answer) === "403 permission.missing";
      expect([key, isRefused, answer.status < 500]).toEqual([key, !mayDo(person.role, route.may), true]);
    }
  });

  test("finds the records that he reaches, and no other, by every route that names one", async () => {
    const person = home.person(name);
    const wrong: string[] = [];
    for (const [key, route] of routes.filter(([, { may }]) => mayDo(person.role, may))) {
      for (const parameter of parametersOf(key)) {
        const table = kindAt([parameter], tables)?.table ?? "";
        const isReached = (row: Row) => finds[key]?.(row, person) ?? reaches(person, table, row);
        const rows = Object.groupBy(rowsAt([parameter], tables), (row) => (isReached(row) ? "reached" : "hidden"));
        for (const row of [...some(rows.reached), ...some(rows.hidden)]) {
          const answer = await server.ask(person.key, key, { ...exampleOf(person, route), [parameter]: row["id"] });
          const isFound = answer.status !== 404;
          if (isFound !== isReached(row)) wrong.push(`${key}: ${told(answer)}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** Figures that everybody may know, though they come from records that not everybody reaches. */
const connected = "an administrator knows that members connected them, and no more";
const onTheWay = "that goods are on their way everybody knows, and not what they cost";
const knownToAll: Record<string, string> = {
  "GET /products/:productId tells of purchases": onTheWay,
  "GET /receipts tells of purchases": onTheWay,
  "GET /receipts/:receiptId tells of purchases": onTheWay,
  "GET /receipts/:receiptId tells of purchase_lines": onTheWay,
  "GET /mailboxes/of-members tells of mailboxes": connected,
  "GET /diary tells of mailboxes": connected,
};

describe.each(people)("%s", (name) => {
  test("reads no record out of reach, in whatever list or page", async () => {
    const person = home.person(name);
    const hidden = [...tables].flatMap(([table, rows]) =>
      rows.filter((row) => row["id"] && !reaches(person, table, row)).map((row) => [table, String(row["id"])] as const),
    );
    const others = hidden.filter(([table]) => table !== "notices" && table !== "mailboxes"); // which are each one's own
    expect([others.length > 0, hidden.length > others.length]).toEqual([person.role !== "administrator", true]);
    const told = new Set<string>();
    for (const [key, route] of routes.filter(([key, { may }]) => key.startsWith("GET ") && mayDo(person.role, may))) {
      const [parameter] = parametersOf(key);
      const table = parameter ? (kindAt([parameter], tables)?.table ?? "") : "";
      const rows = parameter ? rowsAt([parameter], tables).filter((row) => reaches(person, table, row)) : [];
      const inputs = parameter ? some(rows).map((row) => ({ [parameter]: row["id"] })) : [{}];
      for (const input of inputs) {
        const { text } = await server.ask(person.key, key, { ...exampleOf(person, route), ...input });
        for (const [of, id] of hidden) if (text.includes(id)) told.add(`${key} tells of ${of}`);
      }
    }
    expect([...told].filter((leak) => !(leak in knownToAll))).toEqual([]);
  });
});

test("nobody draws a record that he does not reach into one that he does", async () => {
  const written: string[] = [];
  let tried = 0;
  for (const name of ["salesperson who reaches own records", "salesperson who reaches the team's", "back office"]) {
    const person = home.person(name);
    for (const [key, route] of routes.filter(([key, { may }]) => !key.startsWith("GET ") && mayDo(person.role, may))) {
      for (const place of idPlaces(route).filter(([first = ""]) => !parametersOf(key).includes(first))) {
        const table = kindAt(place, tables)?.table ?? "";
        const row = rowsAt(place, tables).find((one) => !reaches(person, table, one));
        if (!row) continue;
        tried++;
        const input = withId(exampleOf(person, route), place, String(row["id"]));
        const answer = await server.ask(person.key, key, input as Record<string, unknown>); // an example is an object
        if (answer.status < 400) written.push(`${key} ${place.join(".")}`);
      }
    }
  }
  expect(written.filter((one) => !(one in hints))).toEqual([]);
  expect(tried).toBeGreaterThan(2);
});

test("what stands beside the table of routes is guarded too: a document as PDF, and live events", async () => {
  const pdf = "GET /sales/:saleId/pdf";
  const deliveries = tables.get("transfers")?.filter(({ kind }) => kind === "delivery");
  const printed = [
    [pdf, "saleId", "sales", tables.get("sales")],
    ["GET /sales/:saleId/preview", "saleId", "sales", tables.get("sales")],
    ["GET /purchases/:purchaseId/pdf", "purchaseId", "purchases", tables.get("purchases")],
    ["GET /purchases/:purchaseId/preview", "purchaseId", "purchases", tables.get("purchases")],
    ["GET /deliveries/:deliveryId/pdf", "deliveryId", "transfers", deliveries],
    ["GET /deliveries/:deliveryId/picking-list", "deliveryId", "transfers", deliveries],
  ] as const; // the names of the routes' own ids and of their tables
  for (const [route, id, table, rows] of printed) {
    expect(some(rows)).not.toEqual([]);
    for (const person of home.people) {
      for (const row of some(rows)) {
        const answer = await server.ask(person.key, route, { [id]: row["id"] });
        const hidden = table === "purchases" && !mayDo(person.role, "purchase.read") ? 403 : 404;
        const expected = reaches(person, table, row) ? 200 : hidden;
        expect([person.name, route, answer.status]).toEqual([person.name, route, expected]);
      }
    }
    const stranger = await server.ask(elsewhere.person("administrator").key, route, { [id]: rows?.[0]?.["id"] });
    expect(told(stranger)).toBe("404 record.not_found");
  }
  const versions = some(tables.get("sale_versions"));
  for (const person of home.people) {
    for (const { sale_id: saleId, number } of versions) {
      const sale = tables.get("sales")?.find((row) => row["id"] === saleId);
      const answer = await server.ask(person.key, "GET /sales/:saleId/versions/:number/pdf", { saleId, number });
      expect([person.name, answer.status]).toEqual([person.name, sale && reaches(person, "sales", sale) ? 200 : 404]);
    }
  }
  const attached = "GET /messages/:messageId/attachment";
  const [mail] = (tables.get("messages") ?? []).filter((row) => row["document_id"] !== null);
  for (const person of home.people) {
    const answer = await server.ask(person.key, attached, { messageId: mail?.["id"] });
    expect([person.name, answer.status]).toEqual([person.name, mail && reaches(person, "messages", mail) ? 200 : 404]);
  }
  const [sale] = tables.get("sales") ?? [];
  const foreign = await server.ask(elsewhere.person("administrator").key, attached, { messageId: mail?.["id"] });
  expect(told(foreign)).toBe("404 record.not_found");
  for (const [route, asked] of [
    [pdf, { saleId: sale?.["id"] }],
    [attached, { messageId: mail?.["id"] }],
    ["GET /events", {}],
  ] as const)
    expect(told(await server.ask(null, route, asked))).toBe("401 session.missing");
});

test("what files hold is guarded as the record that they hang on, in and out", async () => {
  const [send, read] = ["POST /sales/:saleId/files?name=x", "GET /files/:fileId"];
  const files = some(tables.get("files")?.filter((row) => row["subject_kind"] === "sale"));
  expect(files.length).toBeGreaterThan(2);
  for (const { id: fileId, subject_id: saleId } of files) {
    const sale = tables.get("sales")?.find((row) => row["id"] === saleId);
    for (const person of home.people) {
      const expected = sale && reaches(person, "sales", sale) ? 200 : 404;
      const answers = [await server.ask(person.key, send, { saleId }), await server.ask(person.key, read, { fileId })];
      expect([person.name, ...answers.map(({ status }) => status)]).toEqual([person.name, expected, expected]);
    }
    for (const [key, told] of [
      [elsewhere.person("administrator").key, "404 record.not_found"],
      [null, "401 session.missing"],
    ] as const)
      for (const route of [send, read]) {
        const { status, code } = await server.ask(key, route, route === send ? { saleId } : { fileId });
        expect(`${status} ${code}`).toBe(told);
      }
  }
});

/** Ids that nothing is written by: where the record is not found, the command does without it. */
const hints: Record<string, string> = {
  "POST /sales/:saleId/update-prices lineIds.0": "which of its own lines are priced anew; others are passed over",
  "POST /opportunities/:opportunityId/move below": "the card to stand under; where it has gone, the top will do",
};

const stranger = () => elsewhere.person("administrator");

/** Every id of this workspace: none of them may ever be told outside. */
const idsHere = () =>
  [...tables]
    .flatMap(([, rows]) => rows.flatMap((row) => [row["workspace_id"], row["id"]]))
    .filter(Boolean)
    .map(String);

describe("a stranger of another workspace", () => {
  test("finds nothing here by any route that names a record", async () => {
    const found: string[] = [];
    for (const [key, route] of routes) {
      for (const parameter of parametersOf(key)) {
        const input = exampleFor(route, theirs, () => true);
        for (const row of some(rowsAt([parameter], tables), 2)) {
          const answer = told(await server.ask(stranger().key, key, { ...input, [parameter]: row["id"] }));
          if (answer !== "404 record.not_found") found.push(`${key}: ${answer}`);
        }
      }
    }
    expect(found).toEqual([]);
  });

  test("reads nothing of here", async () => {
    const secrets = idsHere();
    expect(secrets.length).toBeGreaterThan(300);
    for (const [key, route] of routes.filter(([key]) => key.startsWith("GET "))) {
      const { text, status } = await server.ask(
        stranger().key,
        key,
        exampleFor(route, theirs, () => true),
      );
      expect([key, status]).toEqual([key, 200]);
      expect([key, secrets.filter((id) => text.includes(id))]).toEqual([key, []]);
    }
  });

  test("writes nothing that points at a record here", async () => {
    const written: string[] = [];
    for (const [key, route] of routes.filter(([key]) => !key.startsWith("GET "))) {
      for (const place of idPlaces(route).filter(([first = ""]) => !parametersOf(key).includes(first))) {
        const [row] = rowsAt(place, tables);
        if (!row) continue;
        const input = withId(
          exampleFor(route, theirs, () => true),
          place,
          String(row["id"]),
        );
        const answer = await server.ask(stranger().key, key, input as Record<string, unknown>);
        if (answer.status < 400 && !(`${key} ${place.join(".")}` in hints))
          written.push(`${key} ${place.join(".")}: ${told(answer)}`);
      }
    }
    expect(written).toEqual([]);
  });
});
