-- Who is mentioned in what was written: under which name, and whether he was told of it.
alter table notes add column mentions jsonb not null default '[]';
alter table activities add column mentions jsonb not null default '[]';

-- Until which day the members of a workspace were told what is due.
alter table workspaces add column told_on date;
-- For which promised day whoever must know was told that a delivery is late.
alter table transfers add column late_told_for date;
