-- Combos: goods that are sold as one and are made of choices, of each of which one product is picked when they are sold.
alter table products
  add column is_combo boolean not null default false,
  add constraint combos_are_not_stored check (not is_combo or (kind = 'goods' and not storable and not is_kit));

create table combo_choices (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  combo_id uuid not null,
  position int not null,
  name text not null,
  -- how much of what is picked is in one of the combo, in its own unit
  quantity numeric(19, 6) not null check (quantity > 0),
  primary key (workspace_id, id),
  foreign key (workspace_id, combo_id) references products (workspace_id, id) on delete cascade
);
create index combo_choices_of_combo on combo_choices (workspace_id, combo_id);

create table combo_items (
  workspace_id uuid not null references workspaces,
  choice_id uuid not null,
  product_id uuid not null,
  position int not null,
  -- what the combo costs more with it, in the workspace's currency
  extra_price numeric(19, 6) not null default 0,
  primary key (workspace_id, choice_id, product_id),
  foreign key (workspace_id, choice_id) references combo_choices (workspace_id, id) on delete cascade,
  foreign key (workspace_id, product_id) references products (workspace_id, id)
);
create index combo_items_by_product on combo_items (workspace_id, product_id);

-- What is picked of a combo on a line, and how its price is shared out among that.
alter table sale_lines
  add column picks jsonb not null default '[]',
  add column shares jsonb not null default '[]';
alter table quotation_template_lines
  add column picks jsonb not null default '[]';
