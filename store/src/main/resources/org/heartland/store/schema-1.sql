-- A store of Heartland, layout 1. A statement ends with a semicolon at the end of its line.
CREATE TABLE heartland_store (version INTEGER NOT NULL);
INSERT INTO heartland_store VALUES (1);

-- A publication; where its editions cover a few years each, "parts" is true.
CREATE TABLE data_set (
  id INTEGER PRIMARY KEY, name VARCHAR NOT NULL UNIQUE, parts BOOLEAN NOT NULL);

CREATE TABLE edition (
  id INTEGER PRIMARY KEY, data_set INTEGER NOT NULL REFERENCES data_set (id), source VARCHAR NOT NULL UNIQUE,
  published DATE NOT NULL, published_as VARCHAR NOT NULL, title VARCHAR NOT NULL, publisher VARCHAR NOT NULL, url VARCHAR NOT NULL,
  licence VARCHAR NOT NULL, grade VARCHAR NOT NULL, reporter VARCHAR NOT NULL, note VARCHAR NOT NULL);

-- What a data set measures.
CREATE TABLE series (
  id INTEGER PRIMARY KEY, data_set INTEGER NOT NULL REFERENCES data_set (id), name VARCHAR NOT NULL, says VARCHAR NOT NULL,
  domain VARCHAR NOT NULL, quantity VARCHAR NOT NULL, reporter VARCHAR NOT NULL, kind VARCHAR NOT NULL, unit VARCHAR NOT NULL,
  direction VARCHAR NOT NULL, has_world BOOLEAN NOT NULL, negative BOOLEAN NOT NULL, lag INTEGER, UNIQUE (data_set, name));

-- States by their codes; "world" is a source's total, "residual" the rest that it does not name.
CREATE TABLE actor (id INTEGER PRIMARY KEY, code VARCHAR NOT NULL UNIQUE, english VARCHAR NOT NULL, russian VARCHAR NOT NULL);

CREATE TABLE import_log (
  id INTEGER PRIMARY KEY, read_at TIMESTAMP NOT NULL, request VARCHAR NOT NULL UNIQUE, importer VARCHAR NOT NULL,
  rows_read BIGINT NOT NULL, figures_read BIGINT NOT NULL, used BIGINT NOT NULL);
CREATE TABLE imported_file (
  import INTEGER NOT NULL REFERENCES import_log (id), name VARCHAR NOT NULL, sha256 VARCHAR NOT NULL, bytes BIGINT NOT NULL);
-- Figures of an import that were not used, by reason.
CREATE TABLE left_out (
  import INTEGER NOT NULL REFERENCES import_log (id), rejected BOOLEAN NOT NULL, reason VARCHAR NOT NULL, figures BIGINT NOT NULL);

-- The years for which an edition says that it lists everything.
CREATE TABLE complete (
  edition INTEGER NOT NULL REFERENCES edition (id), series INTEGER NOT NULL REFERENCES series (id), first_year INTEGER NOT NULL,
  last_year INTEGER NOT NULL, PRIMARY KEY (edition, series));

-- Whence figures are: the edition, and their place in it; {} in it stands for the row_number of a figure.
CREATE TABLE citation (
  id INTEGER PRIMARY KEY, import INTEGER NOT NULL REFERENCES import_log (id), edition INTEGER NOT NULL REFERENCES edition (id),
  series INTEGER NOT NULL REFERENCES series (id), locator VARCHAR NOT NULL);

-- The long table. The sender of a state's own figure is null.
CREATE TABLE figure (
  citation INTEGER NOT NULL REFERENCES citation (id), row_number INTEGER NOT NULL, sender INTEGER, receiver INTEGER NOT NULL,
  first_day DATE NOT NULL, last_day DATE NOT NULL, value DOUBLE NOT NULL);
