-- Of a section the customer sees its title with what it comes to, and none of its lines.
alter table sale_lines add column hides_lines boolean not null default false;
alter table sale_lines add check (kind = 'section' or not hides_lines);
