-- How many minutes before a meeting its owner is reminded of it: null as he is of all, 0 not at all.
alter table activities add column reminder_minutes int check (reminder_minutes between 0 and 1440);
