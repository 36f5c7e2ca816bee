-- A layout that there may be one day, for the test of migrations.
ALTER TABLE edition ADD COLUMN colour VARCHAR DEFAULT 'green';
UPDATE heartland_store SET version = 4;
