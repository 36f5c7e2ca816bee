-- What people ask. Made anew whenever the layout changes. A statement ends with a semicolon at the end of its line.

-- The citations of the newest edition, as of a day, of each series of a data set whose editions are whole.
CREATE OR REPLACE MACRO whole_editions(day) AS TABLE
  SELECT c.id AS citation FROM citation c JOIN edition e ON e.id = c.edition JOIN data_set d ON d.id = e.data_set
  WHERE NOT d.parts AND e.published <= day
  QUALIFY rank() OVER (PARTITION BY c.series ORDER BY e.published DESC, e.id DESC) = 1;

-- The figures that count as of a day.
CREATE OR REPLACE MACRO figures_as_of(day) AS TABLE
  SELECT f.*, c.edition, c.series FROM figure f JOIN citation c ON c.id = f.citation
  WHERE f.citation IN (SELECT citation FROM whole_editions(day))
  UNION ALL
  SELECT f.*, c.edition, c.series FROM figure f JOIN citation c ON c.id = f.citation JOIN edition e ON e.id = c.edition
  JOIN data_set d ON d.id = e.data_set
  WHERE d.parts AND e.published <= day
  QUALIFY rank() OVER (PARTITION BY c.series, f.receiver, year(f.first_day) ORDER BY e.published DESC, e.id DESC) = 1;

-- The same in words, with source and place.
CREATE OR REPLACE MACRO cited_as_of(day) AS TABLE
  SELECT d.name AS data_set, s.name AS series, a.code AS sender, b.code AS receiver, f.first_day, f.last_day, f.value, s.unit, e.source,
  CASE WHEN f.row_number < 0 THEN c.locator ELSE replace(c.locator, '{}', f.row_number::VARCHAR) END AS locator,
  e.published, l.read_at::DATE AS recorded_on
  FROM figures_as_of(day) f JOIN citation c ON c.id = f.citation JOIN edition e ON e.id = c.edition JOIN series s ON s.id = c.series
  JOIN data_set d ON d.id = s.data_set JOIN import_log l ON l.id = c.import JOIN actor b ON b.id = f.receiver
  LEFT JOIN actor a ON a.id = f.sender;

CREATE OR REPLACE VIEW cited AS SELECT * FROM cited_as_of(DATE '9999-12-31');
