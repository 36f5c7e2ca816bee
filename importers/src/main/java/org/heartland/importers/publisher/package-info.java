/** Importers of publishers whose files say more in a row than a mapping file can tell. */
package org.heartland.importers.publisher;
