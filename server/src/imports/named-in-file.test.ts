import { sql } from "kysely";
import { expect, test } from "vitest";
import { bring, undo } from "../../test/bring.ts";
import { inWorkspace } from "../../test/factories.ts";
import "../reactions.ts";

const lines = (...rows: string[]) => rows.join("\n");

test("a company that people of a file name and that is a row of it is made once, wherever it stands", () =>
  inWorkspace(async ({ system, workspace }) => {
    const { made } = await bring(
      system,
      "contacts",
      lines(
        "name,email,company,city,externalid",
        "Ana,ana@acme.example,ACME  S.L.,,",
        '"Acme, S.L.",info@acme.example,,Vigo,',
        "Luis,,Acme S.L.,,",
        "Eva,,Zeta,,",
      ),
    );
    expect(made).toBe(4);
    const known = lines("name,company,externalid", "Old Name,,7");
    await bring(system, "contacts", known);
    await bring(system, "contacts", lines("name,company,externalid", "New Name,,7", "Pia,New Name,8"));
    const { rows } = await sql`
      select p.name, c.name as company, c.city from contacts p left join contacts c on c.id = p.company_id
      where p.workspace_id = ${workspace.id} order by p.name`.execute(system.db);
    expect(rows).toEqual([
      { name: "Acme, S.L.", company: null, city: null },
      { name: "Ana", company: "Acme, S.L.", city: "Vigo" },
      { name: "Eva", company: "Zeta", city: null },
      { name: "Luis", company: "Acme, S.L.", city: "Vigo" },
      { name: "Old Name", company: null, city: null },
      { name: "Pia", company: "Old Name", city: null },
      { name: "Zeta", company: null, city: null },
    ]);
  }));

test("a company that was taken for another row of the file is that one also where people name it", () =>
  inWorkspace(async ({ system, workspace }) => {
    const file = lines("name,company,externalid", "Acme,,7", "Acme Ibérica,,7", "Pia,Acme Ibérica,8");
    expect(await bring(system, "contacts", file)).toMatchObject({ made: 2, known: 1 });
    const { rows } = await sql`
      select p.name, c.name as company from contacts p left join contacts c on c.id = p.company_id
      where p.workspace_id = ${workspace.id} order by p.name`.execute(system.db);
    expect(rows).toEqual([
      { name: "Acme", company: null },
      { name: "Pia", company: "Acme" },
    ]);
  }));

test("a leader who is a row of the file comes in once, with all that his row tells", () =>
  inWorkspace(async ({ system, workspace }) => {
    const rows = ["name,email,team,leader,id", "Eva,eva@x.example,Vigo,Rosa,1", "Rosa,rosa@x.example,Vigo,Rosa,2"];
    const { id, made } = await bring(system, "salespeople", lines(...rows));
    expect(made).toBe(2);
    const people = () =>
      sql`
      select name, email, external_id, reach from members where workspace_id = ${workspace.id} and external_id is not null order by name`
        .execute(system.db)
        .then(({ rows: found }) => found);
    expect(await people()).toEqual([
      { name: "Eva", email: "eva@x.example", externalId: "1", reach: "own" },
      { name: "Rosa", email: "rosa@x.example", externalId: "2", reach: "team" },
    ]);
    expect(await undo(system, id)).toMatchObject({ kept: 0 });
    expect(await people()).toEqual([]);
  }));
