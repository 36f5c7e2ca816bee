/** From the rows of a table to its figures, as a mapping says; what an importer is. */
package org.heartland.importers.reading;
