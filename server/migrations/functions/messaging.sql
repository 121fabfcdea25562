-- Whether the workspace has a mail server of its own: asked in everybody's name.
create or replace function app.has_mail_server() returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select 1 from mail_settings where workspace_id = app.workspace() and host is not null)
$$;
revoke all on function app.has_mail_server() from public;
grant execute on function app.has_mail_server() to :server_role;

-- Jobs for the mails of the workspace that wait, at once or when they may leave; what its job left in the middle waits again. With problems,
-- for those alone that met one of them.
create or replace function app.let_mail_leave(problems text[] default null) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  w uuid := app.workspace();
  freed record;
begin
  update messages m set state = 'waiting', leaving_by = null
  where m.workspace_id = w and m.state = 'leaving'
    and not exists (select 1 from graphile_worker._private_jobs j where j.id::text = m.leaving_by);
  for freed in
    update messages m set next_try_at = null
    where m.workspace_id = w and m.state = 'waiting'
      and (problems is null or (m.next_try_at is not null and m.last_problem = any (problems)))
    returning m.id, m.not_before
  loop
    perform graphile_worker.add_job(
      'deliver_message',
      json_build_object('workspaceId', w, 'memberId', null, 'messageId', freed.id),
      run_at := greatest(freed.not_before, now()),
      job_key := 'message:' || freed.id,
      queue_name := 'mail ' || w);
  end loop;
end $$;
revoke all on function app.let_mail_leave(text[]) from public;
grant execute on function app.let_mail_leave(text[]) to :server_role;
