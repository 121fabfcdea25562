-- What the discount of a line takes off is told without taxes, also where its price has taxes in it: as app.keep_sale_margin makes it from now on.
with taken as (
  select l.workspace_id, l.id, l.sale_id, l.unit_price * l.quantity * l.discount / 100 - l.subtotal * l.discount / (100 - l.discount) as more
  from sale_lines l
  where l.kind = 'product' and l.choice = 'counted' and l.discount > 0 and l.discount < 100
    and exists (select from taxes t where t.workspace_id = l.workspace_id and t.id = any (l.tax_ids) and t.price_included)
)
update sale_figures f
set discount = round(f.discount - case when s.exchange_rate is null then k.more when s.is_rate_inverse then k.more * s.exchange_rate
  else k.more / s.exchange_rate end, w.currency_decimals)
from taken k
  join sales s on s.workspace_id = k.workspace_id and s.id = k.sale_id
  join workspaces w on w.id = k.workspace_id
where f.workspace_id = k.workspace_id and f.sale_id = k.sale_id and f.line_id = k.id;
