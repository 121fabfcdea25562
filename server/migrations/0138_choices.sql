-- A line counts, or is offered as an option beside what counts, or instead of another line of its group.
alter table sale_lines add column choice text not null default 'counted' check (choice in ('counted', 'option', 'alternative'));
alter table sale_lines add column choice_group uuid;
alter table sale_lines add check (choice <> 'alternative' or choice_group is not null);
alter table sale_lines add check (choice <> 'option' or choice_group is null);
alter table sale_lines add check (kind = 'product' or (choice = 'counted' and choice_group is null));
