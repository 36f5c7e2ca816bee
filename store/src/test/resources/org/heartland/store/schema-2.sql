-- A layout that there may be one day, for the test of migrations.
ALTER TABLE edition ADD COLUMN allows VARCHAR DEFAULT 'facts';
UPDATE heartland_store SET version = 2;
