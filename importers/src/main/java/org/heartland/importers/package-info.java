/** Importers: publishers' own files become figures of a dossier, and no row is left unaccounted for. */
package org.heartland.importers;
