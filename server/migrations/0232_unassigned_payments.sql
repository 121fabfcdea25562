-- Payments that wait for somebody to say which document they are for are few among all.
create index payments_aside on payments (workspace_id, sale_id) where aside_because is not null and undone_at is null;
