/** What an import writes into a dossier: indicators, rows, sources and actors; nothing is written here. */
package org.heartland.importers.dossier;
