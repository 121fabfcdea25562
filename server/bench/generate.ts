import pg from "pg";
import type { ClientConfig } from "pg";

/** How much there is to work on. */
export type Size = {
  opportunities: number;
  leads: number;
  contacts: number;
  products: number;
  orders: number;
  salespeople: number;
};

type Told = { size: number; leads: number; contacts: number; products?: number; orders?: number };

export function sizeOf({ size: opportunities, leads, contacts, ...told }: Told): Size {
  const { products = Math.max(2_000, Math.round(opportunities / 10)), orders = 10_000 } = told;
  return { opportunities, leads, contacts, products, orders, salespeople: 50 };
}

/** Who signs in for the measurement. All have the administrator's password. */
export const managerEmail = "manager@bench.example";
export const salesEmail = (number: number): string => `sales${number}@bench.example`;

/** Fills the only workspace, in the database itself and as its owner: rows as the commands would have written them. */
export async function generate(owner: ClientConfig, size: Size, tell: (line: string) => void): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query("begin");
    await client.query(helpers);
    for (const [title, statement] of steps(size)) {
      const began = performance.now();
      await client.query(statement);
      tell(`  ${title}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    }
    await client.query("commit");
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

const helpers = `
  set local synchronous_commit = off;
  select setseed(0.42);
  create temporary table w as select id, now() as now from workspaces;
  create function pg_temp.base36(value bigint) returns text language plpgsql immutable as $$
    declare digits text := '0123456789abcdefghijklmnopqrstuvwxyz'; rest bigint := value; made text := '';
    begin while rest > 0 loop made := substr(digits, (rest % 36)::int + 1, 1) || made; rest := rest / 36; end loop;
      return lpad(made, 9, '0') || 'i'; end $$;
  create function pg_temp.word(number int) returns text language sql immutable as $$
    select (array['oficina','reforma','hotel','clínica','almacén','academia','estudio','biblioteca','norte','sur','centro','playa',
      'archivo','recepción','taller','jardín','puerto','museo','escuela','teatro'])[1 + number % 20] $$;
  create temporary table people as select n, uuidv7() as id, n % 5 as team from generate_series(1, 50) n;`;

function steps(size: Size): [string, string][] {
  return [
    ["members and teams", membersOf(size)],
    ["contacts", contactsOf(size)],
    ["products with stock", productsOf(size)],
    ["price rules", priceRules],
    ["times of follow-up", times],
    ["opportunities", dealsOf("opportunity", size.opportunities)],
    ["leads", dealsOf("lead", size.leads)],
    ["activities, timeline and counters", around],
    ["orders", ordersOf(size)],
  ];
}

const membersOf = ({ salespeople }: Size): string => `
  delete from people where n > ${salespeople};
  create temporary table squads as select n, uuidv7() as id from generate_series(0, 4) n;
  insert into teams (workspace_id, id, name, created_at) select w.id, s.id, 'Team ' || s.n, w.now from squads s, w;
  insert into auth.user (id, name, email, "emailVerified")
    select 'bench-' || n, 'Salesperson ' || n, 'sales' || n || '@bench.example', true from people
    union all select 'bench-manager', 'Manager', '${managerEmail}', true;
  insert into auth.account (id, "accountId", "providerId", "userId", password)
    select u.id, u.id, 'credential', u.id, (select password from auth.account where id not like 'bench-%' limit 1)
    from auth.user u where u.id like 'bench-%';
  insert into members (workspace_id, id, auth_user_id, name, email, role, reach, created_at)
    select w.id, p.id, 'bench-' || p.n, 'Salesperson ' || p.n, 'sales' || p.n || '@bench.example', 'sales', 'own', w.now from people p, w
    union all select w.id, uuidv7(), 'bench-manager', 'Manager', '${managerEmail}', 'manager', 'all', w.now from w;
  insert into team_members (workspace_id, team_id, member_id)
    select w.id, s.id, p.id from people p join squads s on s.n = p.team, w;`;

const contactsOf = ({ contacts }: Size): string => `
  create temporary table customers as select n, uuidv7() as id from generate_series(1, ${contacts}) n;
  insert into contacts (workspace_id, id, kind, name, email, phone, city, country, created_at)
    select w.id, c.id, 'company', initcap(pg_temp.word(c.n)) || ' ' || initcap(pg_temp.word(c.n / 20)) || ' ' || c.n,
      'info' || c.n || '@customer.example', '+34 600 ' || lpad(c.n::text, 6, '0'), 'Madrid', 'ES', w.now
    from customers c, w;`;

const productsOf = ({ products }: Size): string => `
  create temporary table goods as select n, uuidv7() as id from generate_series(1, ${products}) n;
  insert into products (workspace_id, id, name, kind, storable, reference, list_price, unit_id, purchase_unit_id, tax_ids, created_at)
    select w.id, g.id, initcap(pg_temp.word(g.n)) || ' ' || pg_temp.word(g.n / 20) || ' ' || g.n, 'goods', true, 'REF-' || g.n, 10 + g.n % 500, u.id, u.id,
      array(select t.id from taxes t where t.workspace_id = w.id and t.is_default and t.use = 'sale'), w.now
    from goods g, w join units u on u.workspace_id = w.id and u.dimension = 'quantity' and u.relation = 'reference';
  insert into product_costs (workspace_id, product_id, cost) select w.id, g.id, 5 + g.n % 250 from goods g, w;
  insert into stock_levels (workspace_id, product_id, location_id, on_hand)
    select w.id, g.id, l.id, 100000 from goods g, w join locations l on l.workspace_id = w.id and l.kind = 'internal' and l.is_default;`;

export const priceListName = "Bench";

/** Five for each of a thousand products, the more the less, made in three ways. */
const priceRules = `
  create temporary table lists as select uuidv7() as id;
  insert into price_lists (workspace_id, id, name, currency, created_at) select w.id, l.id, '${priceListName}', 'EUR', w.now from lists l, w;
  insert into price_rules (workspace_id, id, price_list_id, product_id, min_quantity, making, base, discount, price, surcharge, round_to, created_at)
    select w.id, uuidv7(), l.id, g.id, least, making, case when making <> 'fixed' then 'list_price' end,
      case when making <> 'fixed' then 5 + g.n % 10 end, case when making = 'fixed' then 9 + g.n % 400 end,
      case when making = 'formula' then 1 end, case when making = 'formula' then 0.05 end, w.now
    from w, lists l, goods g, unnest(array[0, 2, 10, 50, 100]) least
    cross join lateral (select (array['fixed', 'percentage', 'formula'])[1 + (g.n + least) % 3] as making) m
    where g.n <= 1000;`;

/** Leads lie idle after a week, what is new is contacted within four hours. */
const times = `
  insert into follow_up_settings (workspace_id, contact_minutes, lead_idle_days) select id, 240, 7 from w;
  update stages set idle_days = 14 where not is_won;`;

/** Newest last, a minute apart; one in ten is lost, in each stage about as many; one in fifty was not contacted. */
const dealsOf = (type: "opportunity" | "lead", count: number): string => `
  insert into opportunities (workspace_id, id, type, state, title, contact_name, company_name, email, source, expected_revenue, probability,
    salesperson_id, team_id, stage_id, rank, customer_id, expected_closing, assigned_at, stage_changed_at, closed_at, created_at, tags,
    next_activity_on, next_activity_kind, next_activity_summary, last_activity_on, contact_from, contact_by, contact_soon_at, first_contact_at)
  select w.id, uuidv7(-(${count} - i) * interval '1 minute'), '${type}',
    case when ${type === "lead"} then 'open' when s.is_won then 'won' when (i / 13) % 10 = 0 then 'lost' else 'open' end,
    initcap(pg_temp.word((random() * 400)::int)) || ' ' || pg_temp.word((random() * 400)::int) || ' ' || i,
    'Persona ' || i % 900, initcap(pg_temp.word(i)) || ' ' || i % 5000, 'persona' || i || '@deal.example',
    case when s.is_won and i % 2 = 0 then 'Amigo' else 'Web' end,
    round((random() * 20000)::numeric, 2), case when s.is_won and ${type === "opportunity"} then 100 end,
    ${type === "lead" ? "case when (i / 3) % 2 = 0 then p.id end, case when (i / 3) % 2 = 0 then q.id end" : "p.id, q.id"}, s.id, pg_temp.base36((extract(epoch from made) * 1000)::bigint), case when ${type === "opportunity"} then c.id end,
    made::date + 45, made, made, case when ${type === "opportunity"} and (s.is_won or (i / 13) % 10 = 0) then made end, made,
    case i % 7 when 0 then array['vip'] else '{}' end,
    case when (i / 5) % 2 = 0 and not s.is_won then current_date + (i % 61 - 20)::int end,
    case when (i / 5) % 2 = 0 and not s.is_won then 'call' end, case when (i / 5) % 2 = 0 and not s.is_won then 'Llamar' end,
    made::date, made, made + interval '4 hours', made + interval '3 hours', case when i % 50 <> 0 then made + interval '1 hour' end
  from w, generate_series(1, ${count}) i
  cross join lateral (select w.now - (${count} - i) * interval '1 minute' as made) m
  join people p on p.n = 1 + (i::bigint * 7919) % (select count(*) from people) join squads q on q.n = p.team
  join (select *, row_number() over (order by sequence) as place, count(*) over () as stages from stages) s
    on s.place = ${type === "lead" ? "1" : "1 + (i / 61) % s.stages"}
  join customers c on c.n = 1 + (i * 31) % (select count(*) from customers);`;

const around = `
  insert into activities (workspace_id, id, kind, subject_kind, subject_id, summary, due_on, assignee_id, created_at)
    select workspace_id, uuidv7(), 'call', 'opportunity', id, next_activity_summary, next_activity_on,
      coalesce(salesperson_id, (select id from people where n = 1)), created_at
    from opportunities where next_activity_on is not null;
  insert into diary (workspace_id, id, happened_at, actor_kind, member_id, actor_name, event, subject_kind, subject_id, after, version)
    select workspace_id, id, created_at, 'member', salesperson_id, 'Salesperson', type || '.created', 'opportunity', id,
      jsonb_build_object('title', title), 1
    from opportunities;
  insert into pipeline_counters (workspace_id, stage_id, team_id, salesperson_id, opportunities, expected_revenue)
    select workspace_id, stage_id, team_id, salesperson_id, count(*), sum(expected_revenue)
    from opportunities where type = 'opportunity' and state <> 'lost' group by 1, 2, 3, 4
  on conflict (workspace_id, stage_id, team_id, salesperson_id)
    do update set opportunities = excluded.opportunities, expected_revenue = excluded.expected_revenue;
  insert into pipeline_due (workspace_id, stage_id, due_on, team_id, opportunities)
    select workspace_id, stage_id, next_activity_on, team_id, count(*)
    from opportunities where type = 'opportunity' and state <> 'lost' and next_activity_on is not null group by 1, 2, 3, 4;`;

const ordersOf = ({ orders }: Size): string => `
  create temporary table bought as select n, uuidv7(-(${orders} - n) * interval '20 minutes') as id,
    now() - (${orders} - n) * interval '20 minutes' as made from generate_series(1, ${orders}) n;
  insert into sales (workspace_id, id, number, state, customer_id, salesperson_id, team_id, currency, untaxed, tax, total, totals, created_at,
    confirmed_at)
    select w.id, b.id, 'S' || lpad(b.n::text, greatest(5, length(b.n::text)), '0'), 'done', c.id, p.id, q.id, 'EUR', 300, 63, 363,
      '{"untaxed":"300.00","taxes":[{"name":"IVA 21 %","base":"300.00","amount":"63.00"}],"tax":"63.00","total":"363.00"}', b.made, b.made
    from w, bought b join customers c on c.n = 1 + b.n % (select count(*) from customers)
    join people p on p.n = 1 + b.n % (select count(*) from people) join squads q on q.n = p.team;
  insert into sale_lines (workspace_id, id, sale_id, position, kind, product_id, name, quantity, unit_id, unit_price, subtotal, tax, total)
    select w.id, uuidv7(), b.id, l, 'product', g.id, 'Product', 1, u.id, 100, 100, 21, 121
    from w join units u on u.workspace_id = w.id and u.dimension = 'quantity' and u.relation = 'reference', bought b,
      generate_series(0, 2) l join goods g on true where g.n = 1 + (b.n * 3 + l) % (select count(*) from goods);
  insert into sale_figures (workspace_id, sale_id, line_id, product_id, quantity, untaxed, total)
    select l.workspace_id, l.sale_id, l.id, l.product_id, l.quantity, l.subtotal, l.total from sale_lines l where l.kind = 'product';
  insert into diary (workspace_id, id, happened_at, actor_kind, actor_name, event, subject_kind, subject_id, version)
    select w.id, b.id, b.made, 'member', 'Salesperson', 'sale.confirmed', 'sale', b.id, 1 from w, bought b;
  insert into number_series (workspace_id, kind, period, last_number) select id, 'sale', '', ${orders} from w
    on conflict (workspace_id, kind, period) do update set last_number = excluded.last_number;`;
