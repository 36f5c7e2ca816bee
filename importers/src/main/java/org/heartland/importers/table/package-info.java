/** Publishers' files as rows of cells: text with any separator and encoding, workbooks, archives; bounded in memory. */
package org.heartland.importers.table;
