-- Why a line was the reason for which nothing came of its document. Where none of its lines is named, the document's own reason holds for all of them.
alter table sale_lines
  add column decline_kind text check (decline_kind in ('price', 'time', 'other_offer', 'not_needed', 'other'));
