-- A meeting has an hour, a length, a place and guests. Guests: [{email, name, answer, answeredAt, told, isGone}]; `told` is the number of
-- the invitation that a guest has, null before the first; who is gone stays until he was told.
alter table activities
  add column starts_at timestamptz,
  add column planned_minutes int check (planned_minutes between 5 and 10080),
  add column place text check (length(place) between 1 and 500),
  add column guests jsonb not null default '[]' check (jsonb_typeof(guests) = 'array'),
  -- how often what its guests were told has changed
  add column invitation int not null default 0,
  add constraint only_meetings_have_an_hour check (kind = 'meeting' or (starts_at is null and planned_minutes is null and place is null)),
  add constraint a_meeting_lasts check ((starts_at is null) = (planned_minutes is null));

-- What goes along for the calendar of the receiver: which meeting, as it is when the mail is written.
alter table messages add column calendar jsonb;
