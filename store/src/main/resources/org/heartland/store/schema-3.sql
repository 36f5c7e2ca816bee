-- Layout 3: figures refer to citations by whole statements. A foreign key of each figure took as long to keep as all else together. Now each
-- statement that adds figures, or gives them other citations, notes these in figure_citation (guard.sql), whose foreign key refuses citations that
-- are not there and keeps those that are.
CREATE TABLE figure_citation (citation INTEGER NOT NULL REFERENCES citation (id));
INSERT INTO figure_citation SELECT DISTINCT citation FROM figure ORDER BY citation;
CREATE TABLE long_figure (
  citation INTEGER NOT NULL, row_number INTEGER NOT NULL, sender INTEGER, receiver INTEGER NOT NULL,
  first_day DATE NOT NULL, last_day DATE NOT NULL, value DOUBLE NOT NULL);
INSERT INTO long_figure SELECT * FROM figure;
DROP TABLE figure;
ALTER TABLE long_figure RENAME TO figure;
UPDATE heartland_store SET version = 3;
