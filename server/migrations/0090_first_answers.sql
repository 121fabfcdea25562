-- Within how many minutes of work whoever is given a lead answers it; if not, it goes on to the next.
alter table assignment_rules add column answer_minutes int check (answer_minutes between 5 and 43200);
alter table lead_draws add column answer_by timestamptz;
-- what came of it: null as long as it may still go on, and where nobody was asked to answer in time
alter table lead_draws add column outcome text check (outcome in ('answered', 'went_on', 'stayed', 'elsewhere'));

-- Nobody could take it, and somebody may later: it is given out then.
alter table lead_draws add column is_waiting boolean not null default false;
create index lead_draws_waiting on lead_draws (workspace_id, id) where is_waiting;
