-- How many closed records with a value were won and lost, by team, where a workspace compares by counters: they change as records are
-- closed and opened again, and are counted anew by the job.
create table scoring_frequencies (
  workspace_id uuid not null references workspaces,
  -- of no team: zeros
  team_id uuid not null default '00000000-0000-0000-0000-000000000000',
  variable text not null,
  value text not null,
  won int not null check (won >= 0),
  lost int not null check (lost >= 0),
  primary key (workspace_id, team_id, variable, value)
);

-- from which day of creation on records count; how often the counters changed, so that whoever remembers them knows
alter table scoring_settings add column starts_on date;
alter table scoring_settings add column counted int not null default 0;

-- they stood within what was learned
insert into scoring_frequencies (workspace_id, team_id, variable, value, won, lost)
select m.workspace_id, coalesce(r."teamId", '00000000-0000-0000-0000-000000000000'), r.variable, r.value, r.won, r.lost
from scoring_settings s
join scoring_models m on m.workspace_id = s.workspace_id and m.id = s.model_id
cross join lateral jsonb_to_recordset(m.content -> 'rows') as r ("teamId" uuid, variable text, value text, won int, lost int)
where m.mode = 'compatible' and m.content ? 'rows';
update scoring_models set content = content - 'rows' where mode = 'compatible' and content ? 'rows';
