-- Within how long what is new is first contacted, counted in the company's working hours, and after how many days without anything done a lead or
-- an opportunity lies idle.
create table follow_up_settings (
  workspace_id uuid primary key references workspaces,
  -- null: no time is set
  contact_minutes int check (contact_minutes between 5 and 43200),
  -- none: all hours count
  hours jsonb not null default '[]',
  lead_idle_days int check (lead_idle_days between 1 and 365),
  version int not null default 1
);

-- The teams for which another time holds, or none.
create table team_contact_times (
  workspace_id uuid not null references workspaces,
  team_id uuid not null,
  contact_minutes int check (contact_minutes between 5 and 43200),
  primary key (workspace_id, team_id),
  foreign key (workspace_id, team_id) references teams (workspace_id, id)
);

alter table stages add column idle_days int check (idle_days between 1 and 365);

-- From when on a first contact is waited for (null: of what a file brought, and what was there before), until when, when whoever has it is warned,
-- and when the next of both is told; null where no time was set when it came.
alter table opportunities add column contact_from timestamptz;
alter table opportunities add column contact_by timestamptz;
alter table opportunities add column contact_soon_at timestamptz;
alter table opportunities add column contact_tell_at timestamptz;
alter table opportunities add column first_contact_at timestamptz;
-- the day of the company on which something was done for it last, or on which it came
alter table opportunities add column last_activity_on date not null default current_date;

-- Of those that are there, what their history and that of their quotations says.
update opportunities o set last_activity_on = known.day, first_contact_at = known.contacted_at
from (
  select o.workspace_id, o.id, (greatest(o.created_at, o.stage_changed_at, o.closed_at, max(d.happened_at)) at time zone w.time_zone)::date as day,
    min(d.happened_at) filter (where d.is_contact) as contacted_at
  from opportunities o
  join workspaces w on w.id = o.workspace_id
  left join (
    select d.workspace_id, d.subject_id as id, d.happened_at, d.actor_kind = 'member' and m.id is null
      and d.event in ('message.written', 'mail.sent', 'call.logged', 'activity.done', 'activity.planned', 'lead.converted', 'opportunity.moved',
        'opportunity.won') as is_contact
    from diary d
    left join messages m on d.about_kind = 'message' and m.workspace_id = d.workspace_id and m.id = d.about_id and m.state in ('withdrawn', 'failed')
    where d.subject_kind = 'opportunity' and d.import_id is null
      and (d.event in ('message.written', 'mail.sent', 'mail.received', 'call.logged', 'activity.done', 'note.written', 'meeting.answered', 'lead.given_out',
          'lead.converted', 'lead.restored', 'lead.undeleted', 'opportunity.moved', 'opportunity.restored', 'opportunity.undeleted', 'opportunity.won')
        or (d.event = 'activity.planned' and d.actor_kind = 'member' and jsonb_path_exists(d.after, '$.guests[*].email')))
    union all
    select s.workspace_id, s.opportunity_id, d.happened_at, d.actor_kind = 'member' and m.id is null
      and d.event in ('message.written', 'mail.sent', 'call.logged', 'activity.done', 'sale.sent', 'sale.answered')
    from sales s
    join diary d on d.workspace_id = s.workspace_id and d.subject_kind = 'sale' and d.subject_id = s.id and d.import_id is null
    left join messages m on d.about_kind = 'message' and m.workspace_id = d.workspace_id and m.id = d.about_id and m.state in ('withdrawn', 'failed')
    where s.opportunity_id is not null
      and d.event in ('message.written', 'mail.sent', 'mail.received', 'call.logged', 'activity.done', 'note.written', 'meeting.answered', 'sale.sent',
        'sale.answered', 'sale.commented', 'sale.accepted', 'sale.declined', 'sale.confirmed')) as d on d.workspace_id = o.workspace_id and d.id = o.id
  group by o.workspace_id, o.id, w.time_zone) as known
where o.workspace_id = known.workspace_id and o.id = known.id
  and (o.last_activity_on, o.first_contact_at) is distinct from (known.day, known.contacted_at);

create index opportunities_by_last_activity on opportunities (workspace_id, type, last_activity_on, id);
create index opportunities_by_contact on opportunities (workspace_id, type, contact_by, id) where contact_by is not null;
create index opportunities_contact_told on opportunities (workspace_id, contact_tell_at) where contact_tell_at is not null;
-- Whom nobody contacted yet: few or none of many. An index by what follows from three columns, so that it is also known how many there are.
create index opportunities_uncontacted on opportunities (workspace_id, type, (case when first_contact_at is null and state = 'open' then contact_by end));
