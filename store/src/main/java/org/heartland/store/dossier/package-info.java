/** From a store to rows of a dossier: the series that it names, narrowed to its states and years. */
package org.heartland.store.dossier;
