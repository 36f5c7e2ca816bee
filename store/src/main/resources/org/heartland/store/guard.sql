-- No figure without a citation, whoever writes it. Made anew whenever the layout changes, and after many figures were added at once whose one citation
-- was noted first. A statement ends with a semicolon at the end of its line.
CREATE OR REPLACE TRIGGER figure_inserted AFTER INSERT ON figure REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  INSERT INTO figure_citation SELECT citation FROM fresh GROUP BY citation ORDER BY citation;
CREATE OR REPLACE TRIGGER figure_updated AFTER UPDATE ON figure REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
  INSERT INTO figure_citation SELECT citation FROM fresh GROUP BY citation ORDER BY citation;
