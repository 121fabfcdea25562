-- The columns that were empty when a lead came and have been filled in since: what scoring does not compare, of those that are closed as of those
-- that are open. Of a lead that was converted it would tell that it was.
alter table opportunities add column filled_later text[] not null default '{}';

-- Of those that are there, what their history says was filled in when they were converted, or later than an hour after they came.
update opportunities o set filled_later = later.names
from (
  select d.workspace_id, d.subject_id, array_agg(distinct f.key) as names
  from diary d
  join opportunities o on o.workspace_id = d.workspace_id and o.id = d.subject_id
  cross join lateral jsonb_each_text(d.after) f
  where d.subject_kind = 'opportunity' and d.before is not null
    and f.key in ('companyName', 'email', 'phone', 'website', 'jobTitle', 'city', 'province', 'country', 'language', 'source', 'medium',
      'campaign', 'description')
    and d.before ? f.key and nullif(btrim(d.before ->> f.key), '') is null and nullif(btrim(f.value), '') is not null
    and d.event in ('lead.converted', 'lead.edited', 'opportunity.edited')
    and (d.event = 'lead.converted' or d.happened_at > coalesce(o.converted_at, 'infinity') or d.happened_at >= o.created_at + interval '1 hour')
  group by 1, 2) as later
where o.workspace_id = later.workspace_id and o.id = later.subject_id;
