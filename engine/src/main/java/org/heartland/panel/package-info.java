/**
 * The observations of a dossier as one long table, as seen from a clock and read under each setting of the
 * judgements.
 */
package org.heartland.panel;
