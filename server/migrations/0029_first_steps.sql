-- Whether a member has put away what a company does first with Trato; whoever was here before is past it.

alter table members add column hides_first_steps boolean not null default true;
alter table members alter column hides_first_steps set default false;
