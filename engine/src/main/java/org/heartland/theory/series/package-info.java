/** From the data of a dossier to the series and inputs of a theory. */
package org.heartland.theory.series;
