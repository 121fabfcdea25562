-- A list of a million deals is sorted by any of its columns at once: each order in which it is shown is kept.

create index opportunities_by_title on opportunities (workspace_id, type, app.fold(title), id);
create index opportunities_by_contact_name on opportunities (workspace_id, type, nullif(app.fold(contact_name), ''), id);
create index opportunities_by_company_name on opportunities (workspace_id, type, nullif(app.fold(company_name), ''), id);
create index opportunities_by_email on opportunities (workspace_id, type, nullif(app.fold(email), ''), id);
create index opportunities_by_phone on opportunities (workspace_id, type, nullif(app.fold(phone), ''), id);
create index opportunities_by_city on opportunities (workspace_id, type, nullif(app.fold(city), ''), id);
create index opportunities_by_source on opportunities (workspace_id, type, nullif(app.fold(source), ''), id);
create index opportunities_by_priority on opportunities (workspace_id, type, priority, id);
create index opportunities_by_stage on opportunities (workspace_id, type, stage_id, id);
create index opportunities_by_team on opportunities (workspace_id, type, team_id, id);
create index opportunities_by_next_activity on opportunities (workspace_id, type, coalesce(next_activity_on, 'infinity'), id);
-- the planner knows nothing yet of what they hold
analyze opportunities;
