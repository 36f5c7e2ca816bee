-- Layout 2: what the licence of an edition lets others do. Of editions imported before, that is not known.
ALTER TABLE edition ADD COLUMN allows VARCHAR DEFAULT 'unknown';
UPDATE heartland_store SET version = 2;
