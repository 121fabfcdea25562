-- Quantities are as fine as their units' own steps; nothing reads the workspace's decimals of quantities any more.
alter table workspaces drop column quantity_decimals;
