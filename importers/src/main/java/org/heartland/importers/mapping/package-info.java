/** Mapping files: which column of a publisher's table is what. */
package org.heartland.importers.mapping;
