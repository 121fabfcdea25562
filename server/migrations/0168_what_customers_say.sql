-- Which line of a document a customer's question and its answer are about. Lines are written anew with every edit, so that no key can hold it.
alter table notes add column line_id uuid;

-- Since when the customer wants changes of the offer that he was sent; sent again it is another offer. Why he declined, by the kinds that he chooses from.
alter table sales
  add column changes_asked_at timestamptz,
  add column decline_kind text check (decline_kind in ('price', 'time', 'other_offer', 'not_needed', 'other'));
