-- Limits beyond which a quotation waits until somebody has approved it; for whom and on what they hold, nothing named being all.
create table approval_rules (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  -- whose approvers are asked first
  sequence int not null,
  measure text not null check (measure in ('line_discount', 'discount', 'line_margin', 'margin', 'payment_days', 'amount')),
  -- per cent, days, or an amount in the workspace's currency
  limit_value numeric(19, 4) not null check (limit_value >= 0),
  roles text[] not null default '{}',
  team_ids uuid[] not null default '{}',
  category_ids uuid[] not null default '{}',
  is_on boolean not null,
  version int not null default 1,
  primary key (workspace_id, id)
);

create table approval_rule_approvers (
  workspace_id uuid not null references workspaces,
  rule_id uuid not null,
  member_id uuid not null,
  place int not null,
  primary key (workspace_id, rule_id, member_id),
  foreign key (workspace_id, rule_id) references approval_rules (workspace_id, id) on delete cascade,
  foreign key (workspace_id, member_id) references members (workspace_id, id)
);

-- How approvals go; without a row as they go by default.
create table approval_settings (
  workspace_id uuid not null references workspaces,
  allows_own boolean not null default false,
  remind_after_hours int check (remind_after_hours between 1 and 720),
  version int not null default 1,
  primary key (workspace_id)
);

-- Who decides in the place of somebody who is away.
create table approval_stand_ins (
  workspace_id uuid not null references workspaces,
  member_id uuid not null,
  stand_in_id uuid not null check (stand_in_id <> member_id),
  primary key (workspace_id, member_id),
  foreign key (workspace_id, member_id) references members (workspace_id, id),
  foreign key (workspace_id, stand_in_id) references members (workspace_id, id)
);

-- A request for approval of a quotation as it stood: what went beyond which limit, for which customer. What was approved counts as long as the
-- quotation stays within it.
create table sale_approvals (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  sale_id uuid not null,
  state text not null check (state in ('waiting', 'approved', 'refused', 'withdrawn')),
  customer_id uuid not null,
  -- without what margins come to, which stands apart
  excesses jsonb not null,
  note text,
  asked_by uuid,
  asked_at timestamptz not null,
  decided_at timestamptz,
  -- when whoever is asked is reminded
  remind_at timestamptz,
  primary key (workspace_id, id),
  foreign key (workspace_id, sale_id) references sales (workspace_id, id) on delete cascade,
  foreign key (workspace_id, customer_id) references contacts (workspace_id, id),
  foreign key (workspace_id, asked_by) references members (workspace_id, id)
);
create index sale_approvals_of_sale on sale_approvals (workspace_id, sale_id, asked_at desc);
create index sale_approvals_by_customer on sale_approvals (workspace_id, customer_id);
create unique index sale_approvals_one_waits on sale_approvals (workspace_id, sale_id) where state = 'waiting';
create index sale_approvals_to_remind on sale_approvals (workspace_id, remind_at) where state = 'waiting';

-- Who is to approve it, one after the other, and what was decided.
create table sale_approval_steps (
  workspace_id uuid not null references workspaces,
  approval_id uuid not null,
  place int not null,
  approver_id uuid not null,
  decision text check (decision in ('approved', 'refused')),
  decided_by uuid,
  decided_at timestamptz,
  note text,
  primary key (workspace_id, approval_id, place),
  foreign key (workspace_id, approval_id) references sale_approvals (workspace_id, id) on delete cascade,
  foreign key (workspace_id, approver_id) references members (workspace_id, id),
  foreign key (workspace_id, decided_by) references members (workspace_id, id),
  check ((decision is null) = (decided_at is null))
);

-- What margins of a request come to, by the place of the excess: for those who see costs.
create table sale_approval_margins (
  workspace_id uuid not null references workspaces,
  approval_id uuid not null,
  place int not null,
  limit_value numeric not null,
  value numeric not null,
  primary key (workspace_id, approval_id, place),
  foreign key (workspace_id, approval_id) references sale_approvals (workspace_id, id) on delete cascade
);

-- How a quotation stands with its approval, and when it was last seen to be within the limits or approved: whatever goes out or is ordered has been
-- looked at in that very moment, whichever way it went.
alter table sales
  add column approval text check (approval in ('waiting', 'approved', 'refused')),
  add column cleared_at timestamptz not null default now();
update sales set cleared_at = greatest(sent_at, confirmed_at) where greatest(sent_at, confirmed_at) > cleared_at;
alter table sales
  add constraint sales_sent_within_limits check (sent_at is null or cleared_at >= sent_at),
  add constraint sales_ordered_within_limits check (confirmed_at is null or cleared_at >= confirmed_at),
  add constraint sales_ordered_as_approved check (state not in ('confirmed', 'done') or approval is null or approval = 'approved');
create index sales_awaiting_approval on sales (workspace_id, id) where approval = 'waiting';

-- By which approval a version went out.
alter table sale_sendings
  add column approval_id uuid,
  add foreign key (workspace_id, approval_id) references sale_approvals (workspace_id, id);
