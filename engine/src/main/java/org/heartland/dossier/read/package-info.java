/** From a folder of plain files to a dossier, or to the whole list of problems. */
package org.heartland.dossier.read;
