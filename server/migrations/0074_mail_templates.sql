-- What is written often: a mail's subject and text with placeholders, in one language or several.
create table mail_templates (
  workspace_id uuid not null references workspaces,
  id uuid not null,
  name text not null check (length(name) between 1 and 200),
  -- for which letters it is offered: a word of the catalogue of kinds
  uses text[] not null check (cardinality(uses) > 0),
  texts jsonb not null,
  -- the first for something is what is written where nobody chooses
  sequence int not null,
  archived_at timestamptz,
  version int not null default 1,
  primary key (workspace_id, id)
);
create unique index mail_templates_by_name on mail_templates (workspace_id, lower(name)) where archived_at is null;

-- what every company starts with, for those that have started
insert into mail_templates (workspace_id, id, name, uses, texts, sequence)
select w.id, gen_random_uuid(), case w.language when 'es' then t.es else t.en end, t.uses::text[], t.texts::jsonb, t.sequence
from workspaces w, (values
  (10, 'Our quotation', 'Nuestro presupuesto', '{quotation}',
    '{"en":{"subject":"Quotation{% if sale.number %} {{ sale.number }}{% endif %} from {{ company.name }}","body":"Dear {{ contact.name }},\n\nhere is our quotation{% if sale.number %} {{ sale.number }}{% endif %}. You can read and accept it online, without signing in.\n\nKind regards\n{{ me.signature }}"},"es":{"subject":"Presupuesto{% if sale.number %} {{ sale.number }}{% endif %} de {{ company.name }}","body":"Hola, {{ contact.name }}:\n\nAquí tienes nuestro presupuesto{% if sale.number %} {{ sale.number }}{% endif %}. Puedes verlo y aceptarlo en línea, sin registrarte.\n\nUn saludo,\n{{ me.signature }}"}}'),
  (20, 'Reminder of a quotation', 'Recordatorio de un presupuesto', '{quotation}',
    '{"en":{"subject":"Our quotation{% if sale.number %} {{ sale.number }}{% endif %}","body":"Dear {{ contact.name }},\n\nhave you had time to look at our quotation{% if sale.total %} of {{ sale.total }}{% endif %}?{% if sale.validUntil %} It is valid until {{ sale.validUntil }}.{% endif %} If anything is unclear or should be different, just answer this mail.\n\nKind regards\n{{ me.signature }}"},"es":{"subject":"Nuestro presupuesto{% if sale.number %} {{ sale.number }}{% endif %}","body":"Hola, {{ contact.name }}:\n\n¿Has podido ver nuestro presupuesto{% if sale.total %} de {{ sale.total }}{% endif %}?{% if sale.validUntil %} Es válido hasta el {{ sale.validUntil }}.{% endif %} Si tienes dudas o quieres cambiar algo, responde a este correo.\n\nUn saludo,\n{{ me.signature }}"}}'),
  (30, 'Order confirmation', 'Confirmación de pedido', '{order}',
    '{"en":{"subject":"Your order {{ sale.number }} at {{ company.name }}","body":"Dear {{ contact.name }},\n\nthank you for your order {{ sale.number }}, which is confirmed. You find it attached.\n\nKind regards\n{{ me.signature }}"},"es":{"subject":"Tu pedido {{ sale.number }} de {{ company.name }}","body":"Hola, {{ contact.name }}:\n\nGracias por tu pedido {{ sale.number }}, que queda confirmado. Lo tienes adjunto.\n\nUn saludo,\n{{ me.signature }}"}}'),
  (40, 'Thank you for the yes', 'Gracias por aceptar', '{acceptedOrder}',
    '{"en":{"subject":"Your order {{ sale.number }} at {{ company.name }} is confirmed","body":"Dear {{ contact.name }},\n\nthank you: you have accepted our quotation, and your order {{ sale.number }} is confirmed. You can read it online whenever you like.\n\nKind regards\n{{ me.signature }}"},"es":{"subject":"Confirmado tu pedido {{ sale.number }} de {{ company.name }}","body":"Hola, {{ contact.name }}:\n\nGracias: has aceptado nuestro presupuesto y tu pedido {{ sale.number }} queda confirmado. Puedes verlo en línea cuando quieras.\n\nUn saludo,\n{{ me.signature }}"}}'),
  (50, 'Your order has changed', 'Tu pedido ha cambiado', '{changedOrder}',
    '{"en":{"subject":"Your order {{ sale.number }} at {{ company.name }} has changed","body":"Dear {{ contact.name }},\n\nyour order {{ sale.number }} has changed as agreed. Here you can see it as it is now.\n\nKind regards\n{{ me.signature }}"},"es":{"subject":"Ha cambiado tu pedido {{ sale.number }} de {{ company.name }}","body":"Hola, {{ contact.name }}:\n\nTu pedido {{ sale.number }} ha cambiado según lo acordado. Aquí puedes verlo como queda ahora.\n\nUn saludo,\n{{ me.signature }}"}}'),
  (60, 'Our delivery note', 'Nuestro albarán', '{delivery}',
    '{"en":{"subject":"Delivery note {{ delivery.number }} from {{ company.name }}","body":"Dear {{ contact.name }},\n\nattached you find the delivery note of your goods.\n\nKind regards\n{{ me.signature }}"},"es":{"subject":"Albarán {{ delivery.number }} de {{ company.name }}","body":"Hola, {{ contact.name }}:\n\nAdjunto tienes el albarán de tu mercancía.\n\nUn saludo,\n{{ me.signature }}"}}'),
  (70, 'Our purchase order', 'Nuestro pedido de compra', '{purchase}',
    '{"en":{"subject":"Purchase order{% if purchase.number %} {{ purchase.number }}{% endif %} from {{ company.name }}","body":"Dear {{ contact.name }},\n\nattached you find our purchase order{% if purchase.number %} {{ purchase.number }}{% endif %}. Please confirm it, and the day on which we may expect the goods.\n\nKind regards\n{{ me.signature }}"},"es":{"subject":"Pedido de compra{% if purchase.number %} {{ purchase.number }}{% endif %} de {{ company.name }}","body":"Hola, {{ contact.name }}:\n\nAdjunto tienes nuestro pedido de compra{% if purchase.number %} {{ purchase.number }}{% endif %}. Confírmanoslo, por favor, y dinos qué día podemos esperar la mercancía.\n\nUn saludo,\n{{ me.signature }}"}}'),
  (80, 'First answer', 'Primera respuesta', '{opportunity}',
    '{"en":{"subject":"Your enquiry to {{ company.name }}","body":"Dear {{ contact.name }},\n\nthank you for writing to us. When does a short call suit you, so that we can make you the right offer?\n\nKind regards\n{{ me.signature }}"},"es":{"subject":"Tu consulta a {{ company.name }}","body":"Hola, {{ contact.name }}:\n\nGracias por escribirnos. ¿Cuándo te viene bien una llamada corta para prepararte la oferta adecuada?\n\nUn saludo,\n{{ me.signature }}"}}'),
  (90, 'Thank you', 'Gracias', '{opportunity,contact,order}',
    '{"en":{"subject":"Thank you from {{ company.name }}","body":"Dear {{ contact.name }},\n\nthank you for your time and your trust. Whatever you need, write to us or call.\n\nKind regards\n{{ me.signature }}"},"es":{"subject":"Gracias de parte de {{ company.name }}","body":"Hola, {{ contact.name }}:\n\nGracias por tu tiempo y tu confianza. Para lo que necesites, escríbenos o llámanos.\n\nUn saludo,\n{{ me.signature }}"}}')
) as t (sequence, en, es, uses, texts);
