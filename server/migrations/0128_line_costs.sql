-- What the product of a quotation's line cost when it was chosen: it stays, whatever the product costs later. Apart from the lines, for
-- those who see costs; and kept by the line's id, because a document's lines are written anew with each change.
create table sale_line_costs (
  workspace_id uuid not null references workspaces,
  line_id uuid not null,
  sale_id uuid not null,
  product_id uuid not null,
  -- per unit of the product in the company's currency
  cost numeric(19, 6) not null,
  primary key (workspace_id, line_id),
  foreign key (workspace_id, sale_id) references sales (workspace_id, id) on delete cascade,
  foreign key (workspace_id, product_id) references products (workspace_id, id)
);
create index sale_line_costs_of_sale on sale_line_costs (workspace_id, sale_id);

-- Of what is still an offer today's costs are those of when it was written, as nearly as is known; of orders nothing is known.
insert into sale_line_costs (workspace_id, line_id, sale_id, product_id, cost)
select l.workspace_id, l.id, l.sale_id, l.product_id, c.cost
from sale_lines l
  join sales s on s.workspace_id = l.workspace_id and s.id = l.sale_id and s.state in ('draft', 'sent')
  join product_costs c on c.workspace_id = l.workspace_id and c.product_id = l.product_id;
