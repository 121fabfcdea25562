-- The share of its amount that each line of an offer is to leave, in per cent: below it whoever writes the offer is warned. None without one.
alter table workspaces add column min_margin numeric(5, 2) check (min_margin between 0 and 100);
