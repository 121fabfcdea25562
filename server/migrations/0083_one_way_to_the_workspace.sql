-- Each reference is looked up for each row that is written. These rows refer to a stage or an import of their workspace, which refers to it:
-- they cannot be of one that is not there.
alter table opportunities drop constraint opportunities_workspace_id_fkey;
alter table import_entries drop constraint import_entries_workspace_id_fkey;
