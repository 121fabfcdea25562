-- What was given before is told by the columns of whatever fields there are: functions/opportunities-search.sql.
drop function app.opportunity_values();
