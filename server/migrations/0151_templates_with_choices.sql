-- Templates keep what quotations say of their lines since 0136: which are only offered, how often they are paid, discounts, and which
-- sections the customer sees as one line.
alter table quotation_templates add column discount jsonb;
alter table quotation_template_lines add column section_discount jsonb;
alter table quotation_template_lines add column hides_lines boolean not null default false;
alter table quotation_template_lines add column choice text not null default 'counted' check (choice in ('counted', 'option', 'alternative'));
alter table quotation_template_lines add column choice_group uuid;
alter table quotation_template_lines add column period text not null default 'once' check (period in ('once', 'monthly', 'yearly'));
alter table quotation_template_lines add check (kind = 'section' or (section_discount is null and not hides_lines));
alter table quotation_template_lines add check (choice <> 'alternative' or choice_group is not null);
alter table quotation_template_lines add check (choice <> 'option' or choice_group is null);
alter table quotation_template_lines add check (kind = 'product' or (choice = 'counted' and choice_group is null and period = 'once'));
