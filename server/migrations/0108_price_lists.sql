-- What customers pay: lists of rules, the list of a customer and of a document, and whether the price of a line follows it.

create table price_lists (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 100),
  currency char(3) not null,
  -- of several for one country the lower one is taken
  sequence int not null default 10,
  -- ISO codes: whose customers get it without being told
  countries text[] not null default '{}',
  -- for whoever gets no other
  is_default boolean not null default false,
  -- percentages are shown as a price and its discount, not as the net price
  shows_discount boolean not null default false,
  archived_at timestamptz,
  created_at timestamptz not null,
  version int not null default 1,
  primary key (workspace_id, id),
  unique (workspace_id, name)
);
create unique index price_lists_default on price_lists (workspace_id) where is_default;

create table price_rules (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  price_list_id uuid not null,
  -- for one product, or a category with all below it; for everything where neither is said
  product_id uuid,
  category_id uuid,
  -- in the product's unit
  min_quantity numeric(19, 6) not null default 0 check (min_quantity >= 0),
  -- both days are inside
  starts_on date,
  ends_on date,
  making text not null check (making in ('fixed', 'percentage', 'formula')),
  -- per unit of the product in the list's currency, as surcharge and margins are
  price numeric(19, 6),
  -- what falls away, in per cent; less than nothing comes on top
  discount numeric(9, 4),
  base text check (base in ('list_price', 'cost', 'list')),
  base_list_id uuid,
  -- per unit of the line
  round_to numeric(19, 6) check (round_to > 0),
  surcharge numeric(19, 6),
  min_margin numeric(19, 6),
  max_margin numeric(19, 6),
  created_at timestamptz not null,
  version int not null default 1,
  primary key (workspace_id, id),
  foreign key (workspace_id, price_list_id) references price_lists (workspace_id, id),
  foreign key (workspace_id, product_id) references products (workspace_id, id),
  foreign key (workspace_id, category_id) references product_categories (workspace_id, id),
  foreign key (workspace_id, base_list_id) references price_lists (workspace_id, id),
  check (product_id is null or category_id is null),
  check (ends_on >= starts_on),
  check ((making = 'fixed') = (price is not null)),
  check ((making = 'fixed') = (base is null)),
  check ((making = 'fixed') = (discount is null)),
  check ((base is not distinct from 'list') = (base_list_id is not null)),
  check ((making = 'formula') = (surcharge is not null)),
  check (making = 'formula' or (round_to is null and min_margin is null and max_margin is null))
);
-- the rules that can matter to a line are found by what they are for
create index price_rules_of_product on price_rules (workspace_id, product_id, price_list_id) where product_id is not null;
create index price_rules_of_category on price_rules (workspace_id, category_id, price_list_id) where category_id is not null;
create index price_rules_of_everything on price_rules (workspace_id, price_list_id) where product_id is null and category_id is null;
create index price_rules_of_list on price_rules (workspace_id, price_list_id, id);
create index price_rules_by_base on price_rules (workspace_id, base_list_id) where base_list_id is not null;

-- the list that somebody set on a contact
alter table contacts add column price_list_id uuid;
alter table contacts add foreign key (workspace_id, price_list_id) references price_lists (workspace_id, id);

-- the list of a document, and whether somebody set it by hand: then it stays when the customer changes
alter table sales add column price_list_id uuid;
alter table sales add column is_price_list_set boolean not null default false;
-- whose prices count; without one those of the day on which it was made
alter table sales add column price_day date;
alter table sales add foreign key (workspace_id, price_list_id) references price_lists (workspace_id, id);
create index sales_by_price_list on sales (workspace_id, price_list_id) where price_list_id is not null;

-- what of a line follows its list; the rest was typed
alter table sale_lines add column follows text not null default 'nothing' check (follows in ('nothing', 'price', 'price_and_discount'));

-- A line whose price is the product's list price in its unit follows from now on; a discount on it was typed.
update sale_lines l set follows = case when l.discount = 0 then 'price_and_discount' else 'price' end
from products p
  join units u on u.workspace_id = p.workspace_id and u.id = p.unit_id
  join units lu on lu.workspace_id = p.workspace_id
where l.kind = 'product' and p.workspace_id = l.workspace_id and p.id = l.product_id and lu.id = l.unit_id
  and l.unit_price = case when lu.dimension <> u.dimension then p.list_price
    else round(p.list_price
      * (case lu.relation when 'bigger' then lu.ratio else 1 end) * (case u.relation when 'smaller' then u.ratio else 1 end)
      / ((case lu.relation when 'smaller' then lu.ratio else 1 end) * (case u.relation when 'bigger' then u.ratio else 1 end)), 6)
  end;
