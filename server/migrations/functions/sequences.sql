-- The workspaces in which a step of a sequence is due.
create or replace function app.workspaces_with_due_steps(at timestamptz) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select w.id from workspaces w where exists (
    select from sequence_enrolments e where e.workspace_id = w.id and e.state = 'running' and e.due_at <= at)
$$;
revoke all on function app.workspaces_with_due_steps(timestamptz) from public;
grant execute on function app.workspaces_with_due_steps(timestamptz) to :server_role;
