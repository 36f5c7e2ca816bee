/** The dossier that is open in the workbench: assessed once, followed as its files change, with the texts that were handed over. */
package org.heartland.web.desk;
