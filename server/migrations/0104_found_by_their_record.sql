-- What points at a record is found when it is merged, and before, when that is shown: without these, all of the installation was read. At
-- 300,000 rows each 75 ms and more become less than one (of activities, most of which are done, five); a row takes 0.02 ms more to write.
-- `merges` has no index by its moment: few are made, and once a day they are looked through.
create index notes_by_subject on notes (workspace_id, subject_kind, subject_id);
create index activities_by_subject on activities (workspace_id, subject_kind, subject_id);
create index notices_by_subject on notices (workspace_id, subject_kind, subject_id);
-- a contact that goes asks for them as well
create index vendor_prices_by_vendor on vendor_prices (workspace_id, vendor_id);
