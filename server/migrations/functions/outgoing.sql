-- The webhooks of all workspaces that are told of changes, and of what version: a definer function, for no process belongs to a workspace.
create or replace function app.outgoing_to_tell() returns table (workspace_id uuid, id uuid, version int)
language sql stable security definer set search_path = public, pg_temp as $$
  select w.workspace_id, w.id, w.version from outgoing_webhooks w
  join outgoing_secrets s on s.workspace_id = w.workspace_id and s.webhook_id = w.id
  join outgoing_readings r on r.workspace_id = w.workspace_id and r.webhook_id = w.id
  where w.off_because is null
$$;
revoke all on function app.outgoing_to_tell() from public;
grant execute on function app.outgoing_to_tell() to :server_role;
